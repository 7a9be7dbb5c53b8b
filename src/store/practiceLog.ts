/* What practice reads of the log: reviews page by page, few records of few kinds, all as of one line of the journal. */
import type { FactRow, Row } from "#core/log/op.ts";
import { assert } from "#core/shared/assert.ts";
import type { DeviceId, RecordId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { inTransaction, transact } from "./transact.ts";

/** Reading and copying so many keeps a phone busy for some three frames. Facts. */
const FACTS_PER_PAGE = 1000;

/** The journal's last line, 0 when it is empty, and the id of this device. */
export function readPlace(
  db: Database,
): Promise<Result<{ readonly cursor: number; readonly device: DeviceId }, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["changes", "meta"],
    work: async ({ changes, meta }) => {
      const last = await changes.orderBy("seq").last();
      const device = await meta.get("device");
      assert(device, "the database has no device id");
      return { cursor: last?.seq ?? 0, device: device.value as DeviceId };
    },
  });
}

/**
 * Hands over all facts, of whatever kind, in the order of their ids, page by page, each page in a transaction of its own: one over
 * all of them would keep every write waiting until the last is read. Whoever asked for `readPlace` before finds in the journal what
 * came meanwhile.
 */
export async function readFacts(
  db: Database,
  onPage: (facts: readonly FactRow[]) => void,
): Promise<Result<void, StoreError>> {
  let after = "";
  for (;;) {
    const from = after;
    const page = await transact(db, () =>
      db.facts.where(":id").above(from).limit(FACTS_PER_PAGE).toArray(),
    );
    if (!page.ok) return page;
    onPage(page.value);
    if (page.value.length < FACTS_PER_PAGE) return ok(undefined);
    after = page.value.at(-1)?.id ?? after;
  }
}

/** All records of some kinds. */
export function readRowsOfKinds(
  db: Database,
  kinds: readonly string[],
): Promise<Result<readonly Row[], StoreError>> {
  return transact(db, () =>
    db.records
      .where("kind")
      .anyOf([...kinds])
      .toArray(),
  );
}

/** Some facts and records as they are now; missing ones are left out. */
export function readTouched(
  db: Database,
  touched: { readonly records: readonly string[]; readonly facts: readonly string[] },
): Promise<
  Result<{ readonly rows: readonly Row[]; readonly facts: readonly FactRow[] }, StoreError>
> {
  return inTransaction(db, "r", {
    tables: ["records", "facts"],
    work: async (tables) => {
      const rows = await tables.records.bulkGet([...touched.records]);
      const facts = await tables.facts.bulkGet([...touched.facts]);
      return {
        rows: rows.filter((row) => row !== undefined),
        facts: facts.filter((fact) => fact !== undefined),
      };
    },
  });
}

/** All records whose ids begin with one of these and a dot. */
export function readRowsUnder(
  db: Database,
  owners: readonly RecordId[],
): Promise<Result<readonly Row[], StoreError>> {
  return transact(db, () =>
    db.records
      .where("id")
      .startsWithAnyOf(owners.map((owner) => `${owner}.`))
      .toArray(),
  );
}
