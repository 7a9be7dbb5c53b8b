/**
 * The device's database: its tables, which are views over the log (DESIGN, section 2); only `commit` and `ingest` write
 * records. How it is found and opened stands in openDatabase.ts.
 */
import type { Dexie, Table } from "dexie";
import type { FactRow, Op, Row } from "#core/log/op.ts";
import type { Pack } from "#core/packs/pack.ts";
import type { CardId } from "#core/practice/card.ts";
import type { WrappedSecret } from "#core/vault/deviceKeys.ts";
import type { EntryId } from "#core/vault/entry.ts";
import type { MovedKey } from "#core/vault/keyring.ts";
import type { Cell } from "#core/vault/rowCodec.ts";
import type { Slot, SpaceId } from "#core/vault/slot.ts";
import { assert } from "#core/shared/assert.ts";
import { declareLog } from "./migrations/0001-log.ts";
import { addJournalAndPacks } from "./migrations/0002-journal-and-packs.ts";
import { addCache } from "./migrations/0003-cache.ts";
import { addPractice } from "./migrations/0004-practice.ts";
import { addVault } from "./migrations/0005-vault.ts";
import { addSync } from "./migrations/0006-sync.ts";
import { findFactsById } from "./migrations/0007-facts-by-id.ts";
import type { Sealing } from "./sealing.ts";
import type { SyncLogRow, SyncRow } from "./syncRows.ts";

/** The newest version this app knows. */
export const DATABASE_VERSION = 7;

export interface OutboxRow {
  readonly seq?: number;
  readonly op: Op;
}

/** A line of the journal that in-memory indexes follow; `ids` is null when everything must be loaded again. */
export interface ChangeRow {
  readonly seq?: number;
  /** Records. */
  readonly ids: readonly string[] | null;
  readonly facts?: readonly string[];
}

/** When a card is due, ms since 1970. */
export interface DueCardRow {
  readonly id: CardId;
  readonly due: number;
  /** Between its first steps: asked whatever the day's limits say. */
  readonly isLearning?: boolean;
}

/** What, beside the times of the cards, says how many are due. */
export interface DueTallyRow {
  readonly id: "tally";
  readonly rolloverHour: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** New cards that wait to be learnt. */
  readonly newCards: number;
  /** The practice day of which the next three are. */
  readonly day: number;
  /** New cards asked for beyond the limit. */
  readonly moreToday: number;
  readonly learntToday: number;
  readonly reviewedToday: number;
}

export type DueRow = DueCardRow | DueTallyRow;

export interface MetaRow {
  /**
   * `head.…`: number and id of a chain's last own entry. `chain.device`: the device id of the chain that stays here.
   * `moved`: what is here goes to the next generation at the moment, and nothing may be written. */
  readonly key: "device" | "clock" | "moved" | `head.${Chain}` | "chain.device";
  readonly value: string;
}

/** A fetched pack: a cache that can be fetched again. */
export interface PackRow {
  readonly id: string;
  readonly pack: Pack;
}

/** Derived data that may go missing; as private as what it is derived from. */
export interface CacheRow {
  readonly key: "recogniser";
  readonly bytes: Uint8Array;
}

/** How far a change of keys has come in sealing rows anew; absent `after`: at the table's beginning. */
export interface ResealCursor {
  readonly table: string;
  readonly after?: string | number;
}

/** What opens this database; its secrets are wrapped or sealed. */
export interface VaultRow {
  readonly key: "state";
  readonly space: SpaceId;
  /** The newest epoch. */
  readonly epoch: number;
  /** All older epochs' keys sealed under the newest (core/vault/keyring); absent in the first epoch. */
  readonly keyring?: Uint8Array;
  /** Of this device's own keys those that stand at another place since two branches were joined; rows may still be sealed by them. */
  readonly moved?: readonly MovedKey[] | undefined;
  /** What starts the app without a question (core/vault/deviceSecret); absent while a lock is on. */
  readonly device?: WrappedSecret;
  /** There while rows may still be sealed in an older epoch. */
  readonly reseal?: ResealCursor;
  /** Whether all rows are here: false while a generation is being filled. */
  readonly ready: boolean;
}

/** A way into the vault, with the newest epoch's key sealed to it. */
export interface SlotRow extends Slot {
  readonly epoch: number;
  readonly sealed: Uint8Array;
  /** That whoever wrote this row held the keys (core/vault/slotProof). */
  readonly proof: Uint8Array;
}

/** Entries of a chain of their own: what was written on this level of privacy and never leaves the device. */
export type Chain = "synced" | "device";

/** A sealed entry, own or pulled; history, backup and refilling a server need every one. */
export interface EntryRow {
  /** Counts as they came to be here. */
  readonly at?: number;
  readonly id: EntryId;
  readonly chain: Chain;
  readonly envelope: Uint8Array;
  /** The server's number of it; absent while no server is known to have it. */
  readonly seq?: number;
  /** The server's digest up to it. 32 bytes. */
  readonly digest?: Uint8Array;
  /** There until the server has it; never on entries of the device's own chain. */
  readonly toSend?: 1;
  /** How many changes people would say are in it, as long as it is to be sent. */
  readonly changes?: number;
  /** There while it does not open: tried again after an update and with new keys. */
  readonly held?: 1;
}

/** What was begun and not saved, such as the ink on the pad when the vault was locked. */
export interface DraftRow {
  readonly key: string;
  readonly content: Cell;
}

export type Database = Dexie & Tables;

/** The tables of the database, or the same bound to one transaction. */
export interface Tables {
  readonly records: Table<Row, string>;
  readonly facts: Table<FactRow, string>;
  readonly outbox: Table<OutboxRow, number>;
  readonly meta: Table<MetaRow, string>;
  readonly changes: Table<ChangeRow, number>;
  readonly packs: Table<PackRow, string>;
  readonly cache: Table<CacheRow, string>;
  readonly due: Table<DueRow, string>;
  readonly vault: Table<VaultRow, string>;
  readonly slots: Table<SlotRow, string>;
  readonly entries: Table<EntryRow, number>;
  readonly drafts: Table<DraftRow, string>;
  readonly sync: Table<SyncRow, string>;
  readonly syncLog: Table<SyncLogRow, number>;
}

const takenOver = new WeakSet<Dexie>();
const sealings = new WeakMap<Dexie, Sealing>();

/** Tells Dexie of every version there has been. */
export function declareVersions(db: Dexie): void {
  declareLog(db);
  addJournalAndPacks(db);
  addCache(db);
  addPractice(db);
  addVault(db);
  addSync(db);
  findFactsById(db);
}

/** Whether another tab with a newer version, or one that sealed it anew, has taken this database over. */
export function isTakenOver(db: Dexie): boolean {
  return takenOver.has(db);
}

export function markTakenOver(db: Dexie): void {
  takenOver.add(db);
}

/** The keys that open the rows of this database. */
export function sealingOf(db: Dexie): Sealing {
  const sealing = sealings.get(db);
  assert(sealing, "a database that was not opened by openDatabase");
  return sealing;
}

export function keepSealing(db: Dexie, sealing: Sealing): void {
  sealings.set(db, sealing);
}

/** Whether the rows cannot be read, because nobody has unlocked them. */
export function isLocked(db: Dexie): boolean {
  return sealingOf(db).atRest === undefined;
}
