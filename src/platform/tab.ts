import { systemRandomBytes } from "./random.ts";
import { newId } from "#core/shared/ids.ts";

const KEY = "glyphary.tab";

/** A tab that is open holds a lock of its name, which ends with it however it ends. */
const HELD = "glyphary.tab.";

/** A tab's own name, the same after a reload; `isNew` when it has just begun. Says from now on that it is open. */
export function ownTab(): {
  readonly id: string;
  readonly isNew: boolean;
  readonly open: () => Promise<ReadonlySet<string>>;
} {
  const { id, isNew } = nameOfTab();
  void navigator.locks?.request(HELD + id, () => new Promise(() => undefined));
  return { id, isNew, open: openTabs };
}

/** Where locks are not known every other tab counts as closed. */
async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(HELD) ? [name.slice(HELD.length)] : [])),
  );
}

function nameOfTab(): { readonly id: string; readonly isNew: boolean } {
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
