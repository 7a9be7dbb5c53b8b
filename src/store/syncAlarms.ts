import { type AlarmBook, alarmBookFromText, alarmBookToText } from "#core/sync/alarmBook.ts";
import type { Result } from "#core/shared/result.ts";
import type { Database, Tables } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { inTransaction } from "./transact.ts";

/** Sealed among the drafts: which devices there are is nobody else's business. */
const ALARMS_KEY = "sync.alarms";

/** Reads the book inside a transaction over drafts. */
export async function alarmsIn({ drafts }: Pick<Tables, "drafts">): Promise<AlarmBook> {
  return alarmBookFromText((await drafts.get(ALARMS_KEY))?.content);
}

/** Changes the book as of one moment. */
export function changeAlarms(
  db: Database,
  change: (book: AlarmBook) => AlarmBook,
): Promise<Result<AlarmBook, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["drafts"],
    work: async (tables) => {
      const before = await alarmsIn(tables);
      const next = change(before);
      const content = alarmBookToText(next);
      if (content !== alarmBookToText(before))
        await tables.drafts.put({ key: ALARMS_KEY, content });
      return next;
    },
  });
}
