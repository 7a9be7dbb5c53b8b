/**
 * The log is the truth: everything the app keeps is a fold over ops.
 *
 * A put writes some fields of one record, each a last-writer-wins register. A fact is immutable and joins a
 * set. Kinds and fields that this version does not know are kept and passed on as they are.
 */
import type { DeviceId, FactId, OpId, RecordId } from "#core/shared/ids.ts";
import type { Stamp } from "./hlc.ts";
import { compareValues, type Value } from "./value.ts";

/** One write of one field. */
export interface Register {
  /** The value. */
  readonly v: Value;
  /** When it was written. */
  readonly s: Stamp;
  /** By which device. */
  readonly d: DeviceId;
  /** By which op. */
  readonly o: OpId;
}

/** A record: a view over all puts that name its id. */
export interface Row {
  readonly id: RecordId;
  readonly kind: string;
  readonly fields: Readonly<Record<string, Register>>;
}

/** A fact as it is stored. */
export interface FactRow {
  readonly id: FactId;
  readonly kind: string;
  readonly body: Readonly<Record<string, Value>>;
  readonly s: Stamp;
  readonly d: DeviceId;
  readonly o: OpId;
}

export interface PutOp {
  readonly type: "put";
  readonly id: OpId;
  readonly kind: string;
  readonly record: RecordId;
  /** Only the fields that changed. */
  readonly fields: Readonly<Record<string, Value>>;
  readonly stamp: Stamp;
  readonly device: DeviceId;
  /** The ops whose writes this one replaces. */
  readonly revises: readonly OpId[];
}

export interface FactOp {
  readonly type: "fact";
  readonly id: OpId;
  readonly kind: string;
  readonly fact: FactId;
  readonly body: Readonly<Record<string, Value>>;
  readonly stamp: Stamp;
  readonly device: DeviceId;
}

export type Op = PutOp | FactOp;

/** The kind of a fact that takes another fact back; its body names it as `voids`. */
export const VOID_KIND = "void";

/** The register of a field, or undefined; a name such as "constructor" finds nothing by accident. */
export function registerOf(row: Row | undefined, field: string): Register | undefined {
  return row !== undefined && Object.hasOwn(row.fields, field) ? row.fields[field] : undefined;
}

/** The value of a field; null when it was never written. */
export function valueOf(row: Row | undefined, field: string): Value {
  return registerOf(row, field)?.v ?? null;
}

/** Which of two writes of a field is the later: by stamp, then device, then op. */
export function compareRegisters(a: Register, b: Register): number {
  return (
    compareText(a.s, b.s) ||
    compareText(a.d, b.d) ||
    compareText(a.o, b.o) ||
    compareValues(a.v, b.v)
  );
}

/** Orders text by code units, the same in every language and browser. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
