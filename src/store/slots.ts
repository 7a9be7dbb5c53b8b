/** The tables that open the vault, read and changed as one. */
import type { Row } from "#core/log/op.ts";
import { assert } from "#core/shared/assert.ts";
import { SLOT_KIND } from "#core/vault/slotRecord.ts";
import type { SlotId } from "#core/vault/slot.ts";
import type { Result } from "#core/shared/result.ts";
import { liveQuery } from "dexie";
import type { Database, SlotRow, VaultRow } from "./database.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { inTransaction } from "./transact.ts";

/** What opens the vault; readable without keys. */
export interface Door {
  readonly state: VaultRow;
  readonly slots: readonly SlotRow[];
}

/** Reads state and slots as of one moment. */
export function readDoor(db: Database): Promise<Result<Door, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["vault", "slots"],
    work: async ({ vault, slots }) => {
      const state = await vault.get("state");
      assert(state, "a database without its vault");
      return { state, slots: await slots.toArray() };
    },
  });
}

/** The same, with what the log says of the slots; needs the keys. */
export interface Inside extends Door {
  readonly records: readonly Row[];
}

/** Reads everything about the ways in. */
export function readInside(db: Database): Promise<Result<Inside, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["vault", "slots", "records"],
    work: async ({ vault, slots, records }) => {
      const state = await vault.get("state");
      assert(state, "a database without its vault");
      const rows = await records.where("kind").equals(SLOT_KIND).toArray();
      return { state, slots: await slots.toArray(), records: rows };
    },
  });
}

/** Calls back now and whenever any tab changed the ways in, until told to stop. */
export function followInside(db: Database, onChange: () => void): () => void {
  const ways = liveQuery(() =>
    Promise.all([
      db.vault.get("state"),
      db.slots.count(),
      db.records.where("kind").equals(SLOT_KIND).toArray(),
    ]),
  );
  // An error here is a closed or locked database: there is nothing left to follow.
  const subscription = ways.subscribe({ next: onChange, error: () => undefined });
  return () => subscription.unsubscribe();
}

export interface DoorChange {
  /** The epoch that the change was worked out in; in another one it is not made. */
  readonly epoch: number;
  readonly put?: readonly SlotRow[];
  readonly remove?: readonly SlotId[];
  /** What of the state becomes another; an undefined device takes the device's secret away. */
  readonly state?: Omit<Partial<VaultRow>, "key" | "space">;
}

/** Changes slots and state in one transaction; answers whether it did. */
export function changeDoor(db: Database, change: DoorChange): Promise<Result<boolean, StoreError>> {
  const { put = [], remove = [] } = change;
  return inTransaction(db, "rw", {
    tables: ["vault", "slots", "meta"],
    work: async ({ vault, slots, meta }) => {
      refuseMoved(await meta.get("moved"));
      const state = await vault.get("state");
      if (state?.epoch !== change.epoch) return false;
      await slots.bulkDelete([...remove]);
      await slots.bulkPut([...put]);
      if (change.state) await vault.put({ ...state, ...change.state });
      return true;
    },
  });
}
