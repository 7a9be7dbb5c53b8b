import { bytesToBase64url } from "./base64url.ts";

declare const brand: unique symbol;

/** A plain string or number that the type checker keeps apart from others of its shape. */
export type Branded<T, Name extends string> = T & {
  readonly [brand]: Readonly<Record<Name, true>>;
};

export type RecordId = Branded<string, "RecordId">;
export type SymbolId = RecordId & Branded<string, "SymbolId">;
export type SampleId = RecordId & Branded<string, "SampleId">;
export type FactId = Branded<string, "FactId">;
export type OpId = Branded<string, "OpId">;
export type DeviceId = Branded<string, "DeviceId">;
export type PackId = Branded<string, "PackId">;

/** Fills this many fresh random bytes; the only door by which chance enters the core. */
export type RandomBytes = (count: number) => Uint8Array;

/** 128 bits: two devices never meet on the same id by chance. */
const ID_BYTES = 16;

/** A new id of 128 random bits as 22 characters of base64url. */
export function newId<Id extends string>(randomBytes: RandomBytes): Id {
  return bytesToBase64url(randomBytes(ID_BYTES)) as Id;
}

/** The id of a new sample: the symbol's id first, so that all samples of a symbol are one range of keys. */
export function newSampleId(symbol: SymbolId, randomBytes: RandomBytes): SampleId {
  return `${symbol}.${newId<string>(randomBytes)}` as SampleId;
}

/** The id of a pack's n-th sample of a symbol; the person's changes to it are a record of this id. */
export function packSampleId(symbol: SymbolId, index: number): SampleId {
  return `${symbol}.p${index}` as SampleId;
}

/** The id of the record that counts a symbol's uses. */
export function usesRecordId(symbol: SymbolId): RecordId {
  return `use.${symbol}` as RecordId;
}

export function isUsesRecordId(record: RecordId): boolean {
  return record.startsWith(usesRecordId("" as SymbolId));
}

/** The id of the record that says whether a pack is installed. */
export function packRecordId(pack: PackId): RecordId {
  return `pack.${pack}` as RecordId;
}

/** What the ids of all drawings kept from practice begin with, and no other record's. */
export const ATTEMPT_PREFIX = "attempt.";

/** What the ids of a symbol's drawings kept from practice begin with, but for a dot. */
export function attemptOwner(symbol: SymbolId): RecordId {
  return `${ATTEMPT_PREFIX}${symbol}` as RecordId;
}
