import { decodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";

const inkByBytes = new WeakMap<Uint8Array, Ink>();

/** The ink of a sample; the same object for the same bytes, so that its picture is made once. Empty when it cannot be read. */
export function decodedInk(bytes: Uint8Array): Ink {
  const known = inkByBytes.get(bytes);
  if (known !== undefined) return known;
  const ink = decodeInk(bytes) ?? [];
  inkByBytes.set(bytes, ink);
  return ink;
}
