/** The readable table as the service worker reads it, with the vault locked or not. */
import type { DueCardRow, DueRow, DueTallyRow, VaultRow } from "./database.ts";
import type { DueTimes } from "./due.ts";
import { answerOf, openNewestRaw, storesOf } from "./rawDatabase.ts";

export interface RawDue extends DueTimes {
  /** Then nothing keeps the table up to date until somebody opens the lock. */
  readonly isLocked: boolean;
}

/** All of the table; undefined where there is no database, or it cannot be read. */
export async function readDueRaw(indexedDB: IDBFactory): Promise<RawDue | undefined> {
  const database = await openNewestRaw(indexedDB).catch(() => undefined);
  if (!database) return undefined;
  try {
    const { due, vault } = storesOf(database, ["due", "vault"], "readonly");
    const rows = (await answerOf(due.getAll())) as readonly DueRow[];
    const state = (await answerOf(vault.get("state"))) as VaultRow | undefined;
    return {
      cards: rows.filter((row): row is DueCardRow => row.id !== "tally"),
      tally: rows.find((row): row is DueTallyRow => row.id === "tally"),
      isLocked: state?.device === undefined,
    };
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}
