/**
 * Ops as CBOR: small arrays with ids as bytes where they are 128 random bits. What comes in is parsed, never cast: an op
 * that does not read as one is refused with its whole entry, because only a faulty or hostile writer makes one.
 */
import { isStamp, type Stamp } from "#core/log/hlc.ts";
import type { FactOp, Op, PutOp } from "#core/log/op.ts";
import { isValue, type Value } from "#core/log/value.ts";
import { base64urlToBytes, bytesToBase64url } from "#core/shared/base64url.ts";
import type { DeviceId, FactId, OpId, RecordId } from "#core/shared/ids.ts";
import type { Cbor } from "./cbor.ts";

const PUT = 0;
const FACT = 1;

const ID_BYTES = 16;

/** Hex digits of a stamp. */
const STAMP_DIGITS = 16;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** An op inside an entry; its device is named only where it is not the entry's own. */
export function encodeOp(op: Op, device: DeviceId): Cbor {
  const head = [
    idToCbor(op.id),
    op.kind,
    stampBytes(op.stamp),
    op.device === device ? null : idToCbor(op.device),
  ];
  if (op.type === "fact") return [FACT, ...head, idToCbor(op.fact), { ...op.body }];
  return [PUT, ...head, idToCbor(op.record), { ...op.fields }, op.revises.map(idToCbor)];
}

/** Reads an op; undefined when this is none. */
export function decodeOp(value: Cbor | undefined, device: DeviceId): Op | undefined {
  if (!isList(value)) return undefined;
  const [type, id, kind, stamp, otherDevice, subject, content, revises] = value;
  const fields = valuesOf(content);
  const head = {
    id: idOf<OpId>(id),
    stamp: stampOf(stamp),
    device: otherDevice === null ? device : idOf<DeviceId>(otherDevice),
  };
  if (head.id === undefined || head.stamp === undefined || head.device === undefined)
    return undefined;
  if (typeof kind !== "string" || fields === undefined) return undefined;
  const common = { id: head.id, kind, stamp: head.stamp, device: head.device };
  if (type === FACT && value.length === 7) {
    const fact = idOf<FactId>(subject);
    return fact && ({ type: "fact", ...common, fact, body: fields } satisfies FactOp);
  }
  if (type !== PUT || value.length !== 8 || !isList(revises)) return undefined;
  const record = idOf<RecordId>(subject);
  const revised = revises.map((entry) => idOf<OpId>(entry));
  if (record === undefined || revised.includes(undefined)) return undefined;
  return {
    type: "put",
    ...common,
    record,
    fields,
    revises: revised.filter((entry) => entry !== undefined),
  } satisfies PutOp;
}

/** An id as its 16 bytes where it is 128 bits of base64url, otherwise as text. */
export function idToCbor(id: string): Cbor {
  const bytes = base64urlToBytes(id);
  return bytes?.length === ID_BYTES ? bytes : id;
}

/** Reads what `idToCbor` wrote. */
export function idOf<Id extends string>(value: Cbor | undefined): Id | undefined {
  if (value instanceof Uint8Array)
    return value.length === ID_BYTES ? (bytesToBase64url(value) as Id) : undefined;
  if (typeof value !== "string" || value === "") return undefined;
  // What fits into bytes must have come as bytes: one id has one encoding.
  return base64urlToBytes(value)?.length === ID_BYTES ? undefined : (value as Id);
}

/** A stamp as its eight bytes. */
export function stampBytes(stamp: Stamp): Uint8Array {
  const bytes = new Uint8Array(STAMP_DIGITS / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(stamp.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}

/** Reads a stamp that may be folded. */
export function stampOf(value: Cbor | undefined): Stamp | undefined {
  if (!(value instanceof Uint8Array) || value.length !== STAMP_DIGITS / 2) return undefined;
  let text = "";
  for (const byte of value) text += HEX[byte] ?? "";
  return isStamp(text) ? text : undefined;
}

export function isList(value: Cbor | undefined): value is readonly Cbor[] {
  return Array.isArray(value);
}

function valuesOf(content: Cbor | undefined): Readonly<Record<string, Value>> | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  if (isList(content) || content instanceof Uint8Array) return undefined;
  const entries = Object.entries(content as Readonly<Record<string, unknown>>);
  if (!entries.every((entry): entry is [string, Value] => isValue(entry[1]))) return undefined;
  // `fromEntries` makes own properties of any name, also of "__proto__".
  return Object.fromEntries(entries);
}
