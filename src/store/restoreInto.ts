/**
 * A device without symbols becomes the vault of a backup or of an account, in a new generation; a kill, a cancel or a full disk
 * on the way leaves the empty one as it was.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import { DEVICE_KIND } from "#core/vault/deviceRecord.ts";
import type { Database, Tables } from "./database.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { goOnIn, type NextVault } from "./nextGeneration.ts";
import { inTransaction } from "./transact.ts";

/** Something was written here in the meantime, perhaps in another tab. */
export interface NotEmpty {
  readonly type: "NotEmpty";
}

/** Whether nothing was ever kept here and no lock is on: there is nothing that another vault could push aside. */
export function isBlank(db: Database): Promise<Result<boolean, StoreError>> {
  return inTransaction(db, "r", { tables: BLANK_TABLES, work: isBlankInside });
}

/** Puts another vault in the place of a blank one; `fill` writes its contents. On success the page must begin afresh. */
export async function restoreInto<E>(
  source: Database,
  given: NextVault & { readonly fill: (target: Database) => Promise<Result<void, E>> },
): Promise<Result<void, E | NotEmpty | StoreError>> {
  const alone = given.options.alone ?? ((work) => work());
  return alone(async () => {
    const blank = await isBlank(source);
    if (!blank.ok) return blank;
    if (!blank.value) return err({ type: "NotEmpty" });
    return goOnIn<E | NotEmpty | StoreError>(source, given, {
      claim: (name) => claim(source, name),
      fill: given.fill,
    });
  });
}

const BLANK_TABLES = ["records", "facts", "outbox", "entries", "vault", "slots", "meta"] as const;

/** What the device says of itself is nothing that anybody wrote. */
async function isBlankInside(db: Tables): Promise<boolean> {
  const state = await db.vault.get("state");
  if (!state?.device || (await db.slots.count()) > 0 || (await db.facts.count()) > 0) return false;
  const records = await db.records.count();
  return records === (await db.records.where("kind").equals(DEVICE_KIND).count());
}

/** Stops writes to the blank one, unless something was written there by now. */
async function claim(source: Database, name: string): Promise<Result<void, NotEmpty | StoreError>> {
  const claimed = await inTransaction(source, "rw", {
    tables: BLANK_TABLES,
    work: async (tables) => {
      refuseMoved(await tables.meta.get("moved"));
      const isStillBlank = await isBlankInside(tables);
      if (isStillBlank) await tables.meta.put({ key: "moved", value: name });
      return isStillBlank;
    },
  });
  if (!claimed.ok) return claimed;
  return claimed.value ? ok(undefined) : err({ type: "NotEmpty" });
}
