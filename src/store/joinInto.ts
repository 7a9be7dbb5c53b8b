/**
 * A device with symbols goes over to the vault of an account: a new generation with that vault's keys, filled with all that was
 * ever written here, with its ids and stamps, as if it came from elsewhere. So it is sealed anew, by the other vault's keys, and
 * sent. The keys of the vault before, and what it said of its devices, mean nothing there and are left behind.
 */
import type { FactRow, Op, Row } from "#core/log/op.ts";
import { isStamp } from "#core/log/hlc.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { opOfFact } from "#core/vault/faults.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { isOfVault } from "#core/vault/vaultKinds.ts";
import { type Database, isLocked, sealingOf } from "./database.ts";
import { readTables } from "./entriesMoment.ts";
import { openRows } from "./entriesRead.ts";
import { untoldPuts } from "./entriesRepair.ts";
import { PENDING_KEY } from "./accountState.ts";
import { SEED_KEY } from "./entriesSigner.ts";
import { refuseMoved, type StoreError, storeErrorOf } from "./errors.ts";
import { ingestEntries } from "./ingest.ts";
import { copyTable } from "./moveInto.ts";
import { goOnIn, type NextVault } from "./nextGeneration.ts";
import { isBrokenRow } from "./sealing.ts";
import { inTransaction, transact } from "./transact.ts";

/** Opened and folded at once: some tenths of a second on a phone. Entries, or ops of the outbox. */
const PER_PAGE = 300;

/** Drafts that belong to the vault before: its signing key, what of an account was begun, and what its sync remembers. */
const OWN_DRAFTS = [SEED_KEY, PENDING_KEY];
const OWN_PREFIX = "sync.";

/** Moves all that is here into another vault; `complete` writes what belongs to being there. On success the page must begin afresh. */
export async function joinInto<E>(
  source: Database,
  given: NextVault & {
    readonly nowMs: () => number;
    readonly complete: (target: Database) => Promise<Result<void, E>>;
    readonly onProgress?: (share: number) => void;
  },
): Promise<Result<void, E | StoreError>> {
  const { keyring } = sealingOf(source);
  // Without its keys nothing of it could be sealed for the other vault.
  if (!keyring || isLocked(source)) return err({ type: "DatabaseTakenOver" });
  const alone = given.options.alone ?? ((work) => work());
  return alone(() =>
    goOnIn<E | StoreError>(source, given, {
      claim: (name) => claim(source, name),
      fill: async (target) => {
        const filled = await fill(source, target, { ...given, keyring });
        return filled.ok ? given.complete(target) : filled;
      },
    }),
  );
}

/** Stops writes to the one before: what came later would be left behind. */
function claim(source: Database, name: string): Promise<Result<void, StoreError>> {
  return inTransaction(source, "rw", {
    tables: ["meta"],
    work: async ({ meta }) => {
      refuseMoved(await meta.get("moved"));
      await meta.put({ key: "moved", value: name });
    },
  });
}

interface Filling {
  readonly keyring: Keyring;
  readonly nowMs: () => number;
  readonly onProgress?: (share: number) => void;
}

async function fill(
  source: Database,
  target: Database,
  given: Filling,
): Promise<Result<void, StoreError>> {
  const taken = new Set<Op["id"]>();
  const take = async (ops: readonly Op[]): Promise<Result<void, StoreError>> => {
    const fresh = ops.filter(
      ({ id, kind, stamp }) => !isOfVault(kind) && isStamp(stamp) && !taken.has(id),
    );
    for (const { id } of fresh) taken.add(id);
    if (fresh.length === 0) return ok(undefined);
    const folded = await ingestEntries(target, { entries: [], ops: fresh }, given);
    if (!folded.ok) return folded;
    // Each of them, also one that a later write hides: history goes along.
    return transact(target, async () => {
      await target.outbox.bulkAdd(fresh.map((op) => ({ op })));
    });
  };
  const told = await takeLog(source, given, take);
  if (!told.ok) return told;
  const untold = await takeUntold(source, target, take);
  return untold.ok ? copyRest(source, target) : untold;
}

/** Hands over all ops of the log in the order in which they were written: of entries of both chains, and of what waits. */
async function takeLog(
  source: Database,
  { keyring, onProgress }: Filling,
  take: (ops: readonly Op[]) => Promise<Result<void, StoreError>>,
): Promise<Result<void, StoreError>> {
  const all = await transact(source, () => source.entries.count());
  if (!all.ok) return all;
  let done = 0;
  for (let after = 0; ;) {
    const from = after;
    const page = await transact(source, () =>
      source.entries.where(":id").above(from).limit(PER_PAGE).toArray(),
    );
    if (!page.ok) return page;
    const taken = await take(openRows(page.value, keyring).entries.flatMap(({ ops }) => ops));
    if (!taken.ok) return taken;
    done += page.value.length;
    onProgress?.(done / Math.max(1, all.value));
    if (page.value.length < PER_PAGE) break;
    after = page.value.at(-1)?.at ?? after;
  }
  // A line that does not open reads as undefined: what it wrote is in the records still.
  const waiting = await transact(source, async () => {
    const lines: readonly ({ readonly op: Op } | undefined)[] = await source.outbox.toArray();
    return lines.flatMap((line) => line?.op ?? []);
  });
  if (!waiting.ok) return waiting;
  for (let at = 0; at < waiting.value.length; at += PER_PAGE) {
    const taken = await take(waiting.value.slice(at, at + PER_PAGE));
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}

/** What only the tables know, because its entry does not open any more. */
async function takeUntold(
  source: Database,
  target: Database,
  take: (ops: readonly Op[]) => Promise<Result<void, StoreError>>,
): Promise<Result<void, StoreError>> {
  const rows: Row[] = [];
  const facts: FactRow[] = [];
  const read = await readTables(source, {
    rows: (page) => rows.push(...page),
    facts: (page) => facts.push(...page),
  });
  if (!read.ok) return read;
  for (let at = 0; at < Math.max(rows.length, facts.length); at += PER_PAGE) {
    const [someRows, someFacts] = [rows, facts].map((list) =>
      list.slice(at, at + PER_PAGE).filter((row) => !isBrokenRow(row)),
    ) as [Row[], FactRow[]];
    const there = await transact(target, () =>
      Promise.all([
        target.records.bulkGet(someRows.map(({ id }) => id)),
        target.facts.bulkGet(someFacts.map(({ id }) => id)),
      ]),
    );
    if (!there.ok) return there;
    const [toldRows, toldFacts] = there.value;
    const taken = await take([
      ...someRows.flatMap((row, index) => untoldPuts(row, toldRows[index])),
      ...someFacts.flatMap((fact, index) => (toldFacts[index] ? [] : [opOfFact(fact)])),
    ]);
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}

/** Unfinished ink, packs, and when which card is due: none of it belongs to a vault's keys. */
async function copyRest(source: Database, target: Database): Promise<Result<void, StoreError>> {
  try {
    for (const name of ["packs", "due", "drafts"] as const)
      await copyTable(source.table(name), target.table(name));
    await target.drafts.bulkDelete(OWN_DRAFTS);
    await target.drafts.where("key").startsWith(OWN_PREFIX).delete();
    return ok(undefined);
  } catch (error) {
    return err(storeErrorOf(error));
  }
}
