/*
 * Ways of writing a symbol that its person accepted beside the reference's own. Each is a field of the symbol's record, so
 * that devices which accept different ones keep both. An order speaks of the strokes of one drawing: the field's
 * name carries a fingerprint of that drawing, and when the reference is another one its own orders hold.
 */
import type { OrderedStroke, StrokeOrder } from "#core/grader/grade.ts";
import type { Row } from "#core/log/op.ts";

const ORDER_PREFIX = "order:";

/** A reference's stroke, and a prime when the pen runs the other way. */
const STROKE_TEXT = /^(\d{1,4})('?)$/;

/** The field that accepts an order of the reference's strokes; the same order is the same field on every device. */
export function orderField(reference: Uint8Array, order: StrokeOrder): string {
  return prefixOf(reference) + fingerprint(new TextEncoder().encode(formatOrder(order)));
}

export function isOrderField(field: string): boolean {
  return field.startsWith(ORDER_PREFIX);
}

/** The orders accepted for this reference (encoded ink); what cannot be read counts as absent. */
export function readOrders(row: Row | undefined, reference: Uint8Array): readonly StrokeOrder[] {
  const prefix = prefixOf(reference);
  return Object.entries(row?.fields ?? {}).flatMap(([field, { v }]) => {
    const order = field.startsWith(prefix) && typeof v === "string" ? parseOrder(v) : undefined;
    return order === undefined ? [] : [order];
  });
}

/** "0 2' 1": first stroke 0, then stroke 2 from its end to its beginning, then stroke 1. */
export function formatOrder(order: StrokeOrder): string {
  return order.map(({ reference, reversed }) => `${reference}${reversed ? "'" : ""}`).join(" ");
}

/** Reads what `formatOrder` wrote; undefined for anything else. */
export function parseOrder(text: string): StrokeOrder | undefined {
  const order: OrderedStroke[] = [];
  for (const part of text.split(" ")) {
    const [, digits, prime] = STROKE_TEXT.exec(part) ?? [];
    if (digits === undefined) return undefined;
    order.push({ reference: Number(digits), reversed: prime === "'" });
  }
  const isOnceEach = new Set(order.map(({ reference }) => reference)).size === order.length;
  return isOnceEach ? order : undefined;
}

function prefixOf(reference: Uint8Array): string {
  return `${ORDER_PREFIX}${fingerprint(reference)}.`;
}

/**
 * FNV-1a, 32 bits, as letters and digits: tells apart the few drawings one symbol ever has, and guards nothing. It stands
 * in the names of kept fields and must never change.
 */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
