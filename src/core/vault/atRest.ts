/**
 * Sealing rows of the device's database. Each is sealed by itself, bound to its table, key, kind and epoch, so that none can be
 * put in another's place. The keys of older epochs open what is not yet sealed anew.
 */
import type { RandomBytes } from "#core/shared/ids.ts";
import { toUtf8, writeAscii } from "#core/shared/utf8.ts";
import { openBox, sealBox } from "./cipher.ts";
import { joinBytes, labelOf, uint64 } from "./labels.ts";
import { decodeRow, encodeRow, type Cell } from "./rowCodec.ts";
import type { Secret } from "./secret.ts";
import type { SpaceId } from "./slot.ts";

/** Where a row lies; all of it is readable beside the sealed row. */
export interface RowPlace {
  readonly table: string;
  /** Its primary key; empty where the database counts the rows itself. */
  readonly key: string;
  readonly kind: string;
}

export interface SealedRow {
  readonly epoch: number;
  readonly box: Uint8Array;
}

export interface AtRest {
  /** The epoch in which rows are sealed now. */
  readonly epoch: number;
  readonly seal: (place: RowPlace, row: Cell) => SealedRow;
  /** The row; undefined when it was changed, moved, or sealed by keys that are not here. */
  readonly open: (place: RowPlace, sealed: SealedRow) => Cell;
}

/**
 * Seals with the key of the given epoch, opens with any of the keys. Each key is `derive(epochKey, "at-rest")`. `others` are keys of the
 * same epochs that the device sealed with before two branches of the vault's keys were joined.
 */
export function createAtRest(given: {
  readonly epoch: number;
  readonly keys: ReadonlyMap<number, Secret>;
  readonly others?: readonly (readonly [epoch: number, key: Secret])[];
  readonly randomBytes: RandomBytes;
}): AtRest {
  const { epoch, keys, others = [], randomBytes } = given;
  return {
    epoch,
    seal: (place, row) => {
      const key = keys.get(epoch);
      if (!key) throw new Error("Bug: rows are sealed without a key");
      const bound = boundTo(place, epoch);
      return { epoch, box: sealBox(key, encodeRow(row), { bound, randomBytes }) };
    },
    open: (place, sealed) => {
      const bound = boundTo(place, sealed.epoch);
      const key = keys.get(sealed.epoch);
      let opened = key && openBox(key, sealed.box, bound);
      for (const [at, other] of others)
        if (!opened && at === sealed.epoch) opened = openBox(other, sealed.box, bound);
      return opened && decodeRow(opened);
    },
  };
}

/** The context of an epoch's at-rest key, see `keyFor`. */
export function atRestInfo(space: SpaceId, epoch: number): Uint8Array {
  return joinBytes(labelOf("at-rest"), toUtf8(space), uint64(epoch));
}

/** A label and an epoch, before each place. */
const prefixes = new Map<number, Uint8Array>();

function prefixOf(epoch: number): Uint8Array {
  const known = prefixes.get(epoch);
  if (known) return known;
  const prefix = joinBytes(labelOf("at-rest"), uint64(epoch));
  prefixes.set(epoch, prefix);
  return prefix;
}

function boundTo({ table, key, kind }: RowPlace, epoch: number): Uint8Array {
  // With their lengths before them no two places are written alike, whatever is in a key.
  const place = `${table.length} ${key.length} ${table}${key}${kind}`;
  const prefix = prefixOf(epoch);
  const bound = new Uint8Array(prefix.length + place.length);
  bound.set(prefix);
  return writeAscii(place, bound, prefix.length) ? bound : joinBytes(prefix, toUtf8(place));
}
