/**
 * The state as text that people can read and machines can trust (docs/format-export.md). Canonical: everything
 * is sorted and nothing says when or where it was written, so devices with equal states export equal bytes.
 */
import { decodeInk, encodeInk } from "#core/ink/encodeInk.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import { compareText, type FactRow, type Register, type Row } from "./op.ts";
import { sameValue, type Value } from "./value.ts";

export const EXPORT_FORMAT = "glyphary-export";
export const EXPORT_VERSION = 1;

/** Writes all records and facts, one per line. */
export function exportState(rows: Iterable<Row>, facts: Iterable<FactRow>): string {
  const records = [...rows]
    .filter(({ fields }) => Object.keys(fields).length > 0)
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, kind, fields }) => JSON.stringify({ id, kind, fields: sorted(fields, register) }));
  const set = [...facts]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, kind, body, s, d, o }) =>
      JSON.stringify({ id, kind, body: sorted(body, readable), s, d, o }),
    );
  return [
    `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},`,
    `"records":[${lines(records)}],`,
    `"facts":[${lines(set)}]}`,
    "",
  ].join("\n");
}

function lines(items: readonly string[]): string {
  return items.length === 0 ? "" : `\n${items.join(",\n")}\n`;
}

function register({ v, s, d, o }: Register): unknown {
  return { v: readable(v), s, d, o };
}

/** Ink as strokes of points `[x, y, t]` or `[x, y, t, p]`, if it comes back exactly; other bytes as base64url. */
function readable(value: Value): unknown {
  if (!(value instanceof Uint8Array)) return value;
  const ink = decodeInk(value);
  if (!ink || !sameValue(encodeInk(ink), value)) return { $bytes: bytesToBase64url(value) };
  return ink.map((stroke) =>
    stroke.map(({ x, y, t, p }) => (p === undefined ? [x, y, t] : [x, y, t, p])),
  );
}

/**
 * Whole-number keys come first in any JavaScript object, and alike on all devices; the rest are sorted here.
 */
function sorted<T>(
  entries: Readonly<Record<string, T>>,
  write: (value: T) => unknown,
): Record<string, unknown> {
  const names = Object.entries(entries).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(names.map(([name, value]) => [name, write(value)]));
}
