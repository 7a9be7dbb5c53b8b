/** Which account this vault belongs to, and what of it was begun and is not finished. */
import { valueOf } from "#core/log/op.ts";
import { SYMBOL_KIND } from "#core/symbols/fields.ts";
import { type Pending, pendingFromCell, pendingToCell } from "#core/sync/pending.ts";
import type { Result } from "#core/shared/result.ts";
import type { Database, EntryRow, Tables } from "./database.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import type { AccountRow } from "./syncRows.ts";
import { inTransaction, transact } from "./transact.ts";
import { liveQuery } from "dexie";

/** The draft that keeps what was begun: sealed, like everything that says what somebody is about. */
export const PENDING_KEY = "account";

/** Entries marked in one transaction: other writers wait for some tenths of a second at most. */
const ENTRIES_PER_PAGE = 1000;

export interface AccountState {
  readonly account: AccountRow | undefined;
  readonly pending: Pending | undefined;
}

export function readAccount(db: Database): Promise<Result<AccountState, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["sync", "drafts"],
    work: async (tables) => ({
      account: await accountIn(tables),
      pending: pendingFromCell((await tables.drafts.get(PENDING_KEY))?.content),
    }),
  });
}

export interface AccountChange {
  /** Undefined: it stays as it is. */
  readonly account?: AccountRow;
  /** Null: nothing is left to be finished. */
  readonly pending?: Pending | null;
}

/** Changes both at once. */
export function writeAccount(
  db: Database,
  change: AccountChange,
): Promise<Result<void, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["sync", "drafts", "meta"],
    work: async (tables) => {
      refuseMoved(await tables.meta.get("moved"));
      await writeAccountIn(tables, change);
    },
  });
}

/** The same inside a transaction over `sync` and `drafts`. */
export async function writeAccountIn(
  { sync, drafts }: Pick<Tables, "sync" | "drafts">,
  { account, pending }: AccountChange,
): Promise<void> {
  if (account) await sync.put(account);
  if (pending === null) await drafts.delete(PENDING_KEY);
  else if (pending) await drafts.put({ key: PENDING_KEY, content: pendingToCell(pending) });
}

/**
 * The account is gone: no server has any of the entries from now on, so that another account takes all of them. The account's row
 * goes last; a kill before leaves something that can be done again.
 */
export async function forgetAccount(db: Database): Promise<Result<void, StoreError>> {
  for (let after = 0; ;) {
    const from = after;
    const page = await inTransaction(db, "rw", {
      tables: ["entries"],
      work: async ({ entries }) => {
        const rows = await entries.where(":id").above(from).limit(ENTRIES_PER_PAGE).toArray();
        await entries.bulkPut(rows.map(unsent));
        return rows.at(-1)?.at;
      },
    });
    if (!page.ok) return page;
    if (page.value === undefined) break;
    after = page.value;
  }
  return inTransaction(db, "rw", {
    tables: ["sync", "drafts"],
    work: async ({ sync, drafts }) => {
      await sync.bulkDelete(["cursor", "flow", "account"]);
      await drafts.bulkDelete([PENDING_KEY, "sync.ledger"]);
    },
  });
}

function unsent(row: EntryRow): EntryRow {
  const rest: { -readonly [K in keyof EntryRow]: EntryRow[K] } = { ...row };
  delete rest.seq;
  delete rest.digest;
  return row.chain === "synced" ? { ...rest, toSend: 1 } : rest;
}

/** How many symbols there are here that nobody has deleted. */
export function countSymbols(db: Database): Promise<Result<number, StoreError>> {
  return transact(db, async () => {
    const rows = await db.records.where("kind").equals(SYMBOL_KIND).toArray();
    return rows.filter((row) => valueOf(row, "deleted") !== true).length;
  });
}

/** Calls back whenever any tab changed the account's row, until told to stop. */
export function followAccount(
  db: Database,
  onChange: (account: AccountRow | undefined) => void,
): () => void {
  const subscription = liveQuery(() => accountIn(db)).subscribe({
    next: onChange,
    // An error here is a closed database: there is nothing left to follow.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}

async function accountIn({ sync }: Pick<Tables, "sync">): Promise<AccountRow | undefined> {
  const row = await sync.get("account");
  return row?.key === "account" ? row : undefined;
}
