/**
 * What one field of a record can hold. Values are flat on purpose: a collection is never one register,
 * each member is a field or a record of its own. `null` means unset, and unset means the default.
 */
export type Value = null | boolean | number | string | Uint8Array;

const utf8 = new TextEncoder();

export function isValue(value: unknown): value is Value {
  if (value === null || typeof value === "boolean" || typeof value === "string") return true;
  if (typeof value === "number") return Number.isFinite(value);
  return value instanceof Uint8Array;
}

/** Equal as a field's content; bytes by their content. */
export function sameValue(a: Value, b: Value): boolean {
  return compareValues(a, b) === 0;
}

/**
 * A total order over values, so that even two writes with the same stamp, device and id (which only a forger
 * makes) fold alike on every device.
 */
export function compareValues(a: Value, b: Value): number {
  const byType = rank(a) - rank(b);
  if (byType !== 0) return byType;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b);
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

/** Bytes a value takes when encoded, to within the few bytes of its header. */
export function valueSize(value: Value): number {
  if (value instanceof Uint8Array) return value.length + 3;
  if (typeof value === "string") return utf8.encode(value).length + 3;
  return typeof value === "number" ? 9 : 1;
}

function rank(value: Value): number {
  if (value === null) return 0;
  if (value instanceof Uint8Array) return 4;
  return ["boolean", "number", "string"].indexOf(typeof value) + 1;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
