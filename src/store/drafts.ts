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

/** Takes what is kept under the first of these keys that has something; a tab that comes later finds nothing there. */
export function takeDraft(
  db: Database,
  keys: { readonly key: string; readonly orStartingWith?: string },
): Promise<Result<Cell, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["drafts"],
    work: async ({ drafts }) => {
      const own = await drafts.get(keys.key);
      const others = keys.orStartingWith;
      const row =
        own ??
        (others === undefined ? undefined : await drafts.where("key").startsWith(others).first());
      if (!row) return undefined;
      await drafts.delete(row.key);
      return row.content;
    },
  });
}

/** Lets go of what is kept. */
export function dropDraft(db: Database, key: string): Promise<Result<void, StoreError>> {
  return transact(db, () => db.drafts.delete(key));
}
