import type { Result } from "#core/shared/result.ts";
import type { Cell } from "#core/vault/rowCodec.ts";
import type { Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { inTransaction, transact } from "./transact.ts";

/** Keeps something unfinished, sealed like everything else, in the place of what was there. */
export async function keepDraft(
  db: Database,
  key: string,
  content: Cell,
): Promise<Result<void, StoreError>> {
  return transact(db, async () => void (await db.drafts.put({ key, content })));
}

/**
 * What is kept under a key; where there is nothing, the first of those that somebody left goes to it. It stays until it is dropped, so
 * that no kill can come between reading it and keeping it again.
 */
export function adoptDraft(
  db: Database,
  key: string,
  left?: { readonly startingWith: string; readonly isLeft: (key: string) => boolean },
): Promise<Result<Cell, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["drafts"],
    work: async ({ drafts }) => {
      const own = await drafts.get(key);
      if (own || !left) return own?.content;
      const keys = await drafts.where("key").startsWith(left.startingWith).primaryKeys();
      const found = keys.find(left.isLeft);
      const row = found === undefined ? undefined : await drafts.get(found);
      if (!row) return undefined;
      await drafts.delete(row.key);
      await drafts.put({ key, content: row.content });
      return row.content;
    },
  });
}

/** Lets go of what is kept. */
export function dropDraft(db: Database, key: string): Promise<Result<void, StoreError>> {
  return transact(db, () => db.drafts.delete(key));
}
