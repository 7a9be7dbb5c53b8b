import { systemRandomBytes } from "./random.ts";
import { newId } from "#core/shared/ids.ts";

const KEY = "glyphary.tab";

/** A tab's own name, the same after a reload; `isNew` when it has just begun. */
export function ownTab(): { readonly id: string; readonly isNew: boolean } {
  try {
    const known = sessionStorage.getItem(KEY);
    if (known !== null) return { id: known, isNew: false };
    const id = newId<string>(systemRandomBytes);
    sessionStorage.setItem(KEY, id);
    return { id, isNew: true };
  } catch {
    return { id: "", isNew: true };
  }
}
