/* What a check of the tables against the log reads: the tables page by page, and some rows with the log's end at once. */
import type { FactRow, Op, Row } from "#core/log/op.ts";
import type { DeviceId, FactId, RecordId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Chain, Database, EntryRow, Tables } from "./database.ts";
import { type Head, headFrom } from "./entries.ts";
import type { StoreError } from "./errors.ts";
import { inTransaction, transact } from "./transact.ts";

/** Read and compared within some two frames. Rows. */
const ROWS_PER_PAGE = 1000;

/** Records and facts by their ids. */
export interface Named {
  readonly records: readonly RecordId[];
  readonly facts: readonly FactId[];
}

/** Some rows, and all that the log says after an entry, as of one moment. */
export interface Moment {
  readonly rows: readonly Row[];
  readonly facts: readonly FactRow[];
  readonly entries: readonly EntryRow[];
  /** What is not bundled yet. */
  readonly waiting: readonly Op[];
  /** This device's own chains: their last entries, and the ids under which they count. */
  readonly heads: Readonly<
    Record<Chain, { readonly device: DeviceId | undefined; readonly head: Head }>
  >;
}

/** Hands over all records, then all facts, page by page; for rows that do not open see `isBrokenRow`. */
export async function readTables(
  db: Database,
  on: {
    readonly rows: (rows: readonly Row[]) => void;
    readonly facts: (facts: readonly FactRow[]) => void;
  },
): Promise<Result<void, StoreError>> {
  const rows = await inPages(
    db,
    (after) => db.records.where(":id").above(after).limit(ROWS_PER_PAGE).toArray(),
    on.rows,
  );
  if (!rows.ok) return rows;
  return inPages(
    db,
    (after) => db.facts.where(":id").above(after).limit(ROWS_PER_PAGE).toArray(),
    on.facts,
  );
}

/** Reads some rows together with what the log says after the entry at `after`. */
export function readMoment(
  db: Database,
  named: Named,
  after: number,
): Promise<Result<Moment, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["entries", "outbox", "records", "facts", "meta"],
    work: (tables) => momentIn(tables, named, after),
  });
}

/** The same inside a transaction over entries, outbox, records, facts and meta. */
export async function momentIn(tables: Tables, named: Named, after: number): Promise<Moment> {
  const rows = await tables.records.bulkGet([...named.records]);
  const facts = await tables.facts.bulkGet([...named.facts]);
  const entries = await tables.entries.where(":id").above(after).toArray();
  // A line that does not open reads as undefined.
  const waiting: readonly ({ readonly op: Op } | undefined)[] = await tables.outbox.toArray();
  const [device, ownChain, synced, kept] = await tables.meta.bulkGet([
    ...(["device", "chain.device", "head.synced", "head.device"] as const),
  ]);
  return {
    rows: rows.filter((row) => row !== undefined),
    facts: facts.filter((fact) => fact !== undefined),
    entries,
    waiting: waiting.flatMap((line) => (line ? [line.op] : [])),
    heads: {
      synced: { device: device?.value as DeviceId | undefined, head: headFrom(synced?.value) },
      device: { device: ownChain?.value as DeviceId | undefined, head: headFrom(kept?.value) },
    },
  };
}

async function inPages<T extends { readonly id: string }>(
  db: Database,
  read: (after: string) => PromiseLike<readonly T[]>,
  onPage: (rows: readonly T[]) => void,
): Promise<Result<void, StoreError>> {
  for (let after = ""; ;) {
    const from = after;
    const page = await transact(db, () => read(from));
    if (!page.ok) return page;
    onPage(page.value);
    if (page.value.length < ROWS_PER_PAGE) return ok(undefined);
    after = page.value.at(-1)?.id ?? after;
  }
}
