import { judgeAppended } from "#core/sync/acknowledge.ts";
import type { Appended } from "#core/sync/remote.ts";
import type { EntryRow } from "./database.ts";
import type { CursorRow, SyncRow } from "./syncRows.ts";
import { cursorIn } from "./syncState.ts";

/** An entry that was sent. */
export type Sent = Required<Pick<EntryRow, "at">> & Pick<EntryRow, "id">;

/** The two tables of a transaction: the page's, or those that the service worker opens by itself. */
export interface AcknowledgeTables {
  readonly entries: {
    readonly bulkGet: (keys: number[]) => PromiseLike<readonly (EntryRow | undefined)[]>;
    readonly bulkPut: (rows: readonly EntryRow[]) => PromiseLike<unknown>;
    /** The greatest number that an entry has at the server, 0 when none has one. */
    readonly lastSeq: () => PromiseLike<number>;
  };
  readonly sync: {
    readonly bulkGet: (keys: string[]) => PromiseLike<readonly (SyncRow | undefined)[]>;
    readonly put: (row: CursorRow) => PromiseLike<unknown>;
  };
}

/**
 * Takes in what a server answered to `append`: the entries have their places and wait no longer, and where nobody else wrote in
 * between the cursor moves with them. Inside one transaction over entries and sync; page and service worker both do it, in any
 * order. False: the answer contradicts what is known of the log, and nothing was written.
 */
export async function acknowledgeIn(
  tables: AcknowledgeTables,
  sent: readonly Sent[],
  answer: Pick<Appended, "seqs" | "before" | "head">,
): Promise<boolean> {
  const cursor = await cursorIn(tables);
  const found = await tables.entries.bulkGet(sent.map(({ at }) => at));
  const rows = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const ids = sent.map(({ id }) => id);
  const lastSeq = await tables.entries.lastSeq();
  const seqOf = (id: Sent["id"]) => rows.get(id)?.seq;
  const verdict = judgeAppended(cursor, { ids, answer, seqOf, lastSeq });
  if (verdict.type === "Contradiction") return false;
  const digests = new Map(verdict.passed.map(({ id, view }) => [id, view.digest]));
  const placed = verdict.places.flatMap(({ id, seq }): readonly EntryRow[] => {
    const row = rows.get(id);
    if (!row) return [];
    const digest = digests.get(id) ?? row.digest;
    const kept = { ...row, seq, ...(digest && { digest }) };
    delete kept.toSend;
    delete kept.changes;
    return [kept];
  });
  await tables.entries.bulkPut(placed);
  const last = verdict.passed.at(-1);
  if (last) await tables.sync.put({ ...cursor, ...last.view });
  return true;
}
