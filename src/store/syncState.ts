/** How far this device is with its server: the rows of `sync`, and what waits to be sent. */
import type { ServerView } from "#core/vault/entry.ts";
import type { Result } from "#core/shared/result.ts";
import { countChanges } from "#core/symbols/countChanges.ts";
import type { Database, OutboxRow, Tables } from "./database.ts";
import type { StoreError } from "./errors.ts";
import type { AccountRow, CursorRow, FlowRow, SyncRow } from "./syncRows.ts";
import { inTransaction } from "./transact.ts";

/** Of a device that never asked a server. Written out, since the service worker would load all of entries for it. */
const NO_CURSOR: CursorRow = { key: "cursor", seq: 0, digest: new Uint8Array(), doorRev: 0 };
const NO_FLOW: FlowRow = { key: "flow", failures: 0 };

/** Waiting entries are read to count the changes in them up to here; of more, the entries are counted. */
const MOST_READ = 500;

export interface SyncState {
  readonly account: AccountRow | undefined;
  readonly cursor: CursorRow;
  readonly flow: FlowRow;
}

/** What is read of the table: the service worker brings its own. */
interface SyncTable {
  readonly sync: {
    readonly bulkGet: (keys: string[]) => PromiseLike<readonly (SyncRow | undefined)[]>;
  };
}

/** Reads the rows inside a transaction over `sync`. */
export async function syncStateIn({ sync }: SyncTable): Promise<SyncState> {
  const rows = await sync.bulkGet(["account", "cursor", "flow"]);
  const of = <K extends SyncRow["key"]>(key: K) =>
    rows.find((row): row is Extract<SyncRow, { readonly key: K }> => row?.key === key);
  return {
    account: of("account"),
    cursor: of("cursor") ?? NO_CURSOR,
    flow: of("flow") ?? NO_FLOW,
  };
}

/** How far the server's log was read, inside a transaction over `sync`. */
export async function cursorIn(tables: SyncTable): Promise<CursorRow> {
  return (await syncStateIn(tables)).cursor;
}

export function readSyncState(db: Database): Promise<Result<SyncState, StoreError>> {
  return inTransaction(db, "r", { tables: ["sync"], work: syncStateIn });
}

/** Changes what is remembered of the flow, as of one moment. */
export function changeFlow(
  db: Database,
  change: (flow: FlowRow) => FlowRow,
): Promise<Result<FlowRow, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["sync"],
    work: async (tables) => {
      const next = change((await syncStateIn(tables)).flow);
      await tables.sync.put(next);
      return next;
    },
  });
}

/** Remembers at which revision the door is, and which slots it has. */
export function keepDoorRev(
  db: Database,
  door: Pick<CursorRow, "doorRev" | "doorSlots">,
): Promise<Result<void, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["sync"],
    work: async (tables) => {
      await tables.sync.put({ ...(await cursorIn(tables)), ...door });
    },
  });
}

/**
 * The door is read anew, whatever its revision: where a server was put back to an earlier state and its door written since, one
 * number names two doors.
 */
export function forgetDoor(db: Database): Promise<Result<void, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["sync"],
    work: async (tables) => {
      await tables.sync.put({ key: "cursor", ...viewOf(await cursorIn(tables)), doorRev: 0 });
    },
  });
}

/** What no server has yet: changes, or of a long history the entries that hold them. Runs inside a transaction over outbox and entries. */
export async function waitingIn({
  outbox,
  entries,
}: Pick<Tables, "outbox" | "entries">): Promise<number> {
  const lines = await outbox.count();
  const sealed = entries.where("toSend").equals(1);
  const count = await sealed.count();
  if (lines + count > MOST_READ) return lines + count;
  // A line that does not open reads as undefined.
  const open: readonly (OutboxRow | undefined)[] = await outbox.toArray();
  const unsealed = countChanges(open.flatMap((line) => (line ? [line.op] : [])));
  const rows = await sealed.toArray();
  return rows.reduce((sum, { changes = 1 }) => sum + changes, unsealed);
}

/** How many entries and unsealed ops wait, without reading them. */
export async function countToSend({
  outbox,
  entries,
}: Pick<Tables, "outbox" | "entries">): Promise<number> {
  return (await outbox.count()) + (await entries.where("toSend").equals(1).count());
}

/** The cursor as the author's view of the server. */
export function viewOf({ seq, digest }: ServerView): ServerView {
  return { seq, digest };
}
