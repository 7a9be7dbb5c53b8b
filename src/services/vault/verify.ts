/**
 * Checks that nothing was changed behind the app's back: every entry opens and stands in its chain, every signature is of
 * a key that its device announced, and the tables hold what the log tells. It reads while others write: what differs at
 * first sight is looked at once more, together with the end of the log.
 */
import { EMPTY_STATE, fold, type State } from "#core/log/fold.ts";
import { type FactRow, type Op, type Row, valueOf } from "#core/log/op.ts";
import type { DeviceId, FactId, RecordId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import { type ChainFault, checkChains, type Link } from "#core/vault/chain.ts";
import { deviceRecordId, signingKeysIn } from "#core/vault/deviceRecord.ts";
import type { EntryId, SignedPart } from "#core/vault/entry.ts";
import { type Fault, faultOfFact, faultOfRow } from "#core/vault/faults.ts";
import { isSignedBy } from "#core/vault/signature.ts";
import { type Chain, type Database, sealingOf } from "#store/database.ts";
import { type Moment, readMoment, readTables } from "#store/entriesMoment.ts";
import { type LocalEntry, openRows, type Quarantined, readEntries } from "#store/entriesRead.ts";
import type { StoreError } from "#store/errors.ts";
import { isBrokenRow } from "#store/sealing.ts";

/** What a check found; see `isSound`. */
export interface VerifyReport {
  readonly entries: number;
  readonly ops: number;
  readonly records: number;
  readonly facts: number;
  /** Ops that are in no entry yet. */
  readonly waiting: number;
  readonly signatures: number;
  /** Entries that do not open. */
  readonly quarantined: readonly Quarantined[];
  readonly chainFaults: readonly ChainFault[];
  /** Entries whose signature is of no key that their device announced. */
  readonly forged: readonly EntryId[];
  /** Entries that lie in the other chain than their own: what should stay here might travel. */
  readonly misplaced: readonly EntryId[];
  readonly differences: readonly Difference[];
}

/** A record or fact that is not as the log tells. */
export type Difference =
  | { readonly type: "record"; readonly id: RecordId; readonly fault: Fault }
  | { readonly type: "fact"; readonly id: FactId; readonly fault: Fault };

/** Whether nothing is wrong. */
export function isSound(report: VerifyReport): boolean {
  const { quarantined, chainFaults, forged, misplaced, differences } = report;
  return [quarantined, chainFaults, forged, misplaced, differences].every(
    ({ length }) => length === 0,
  );
}

/** What is kept of an entry while the rest is read. */
interface Seen extends Link {
  readonly chain: Chain;
  readonly signed: SignedPart | undefined;
}

/** Checks the whole log; a second or two for a long one, in small steps. */
export async function verifyLog(database: Database): Promise<Result<VerifyReport, StoreError>> {
  const seen: Seen[] = [];
  const ops: Op[] = [];
  const take = (entries: readonly LocalEntry[]) => {
    seen.push(...entries.map(seenOf));
    for (const entry of entries) ops.push(...entry.ops);
  };
  const read = await readEntries(database, take);
  if (!read.ok) return read;
  const suspects = await findSuspects(database, fold(EMPTY_STATE, ops));
  if (!suspects.ok) return suspects;
  const moment = await readMoment(database, suspects.value, read.value.last);
  if (!moment.ok) return moment;
  const { keyring } = sealingOf(database);
  const since = keyring && openRows(moment.value.entries, keyring);
  take(since?.entries ?? []);
  const told = fold(EMPTY_STATE, [...ops, ...moment.value.waiting]);
  const { forged, signatures } = checkSignatures(seen, told);
  return ok({
    entries: seen.length,
    ops: ops.length,
    records: suspects.value.rowCount,
    facts: suspects.value.factCount,
    waiting: moment.value.waiting.length,
    signatures,
    quarantined: [...read.value.quarantined, ...(since?.quarantined ?? [])],
    chainFaults: [...checkChains(seen), ...missingTails(seen, moment.value)],
    forged,
    misplaced: seen.filter((entry) => isMisplaced(entry, told)).map(({ id }) => id),
    differences: differencesIn(moment.value, told, suspects.value),
  });
}

function seenOf({ id, device, n, previous, chain, signed }: LocalEntry): Seen {
  return { id, device, n, previous, chain, signed };
}

interface Suspects {
  readonly records: readonly RecordId[];
  readonly facts: readonly FactId[];
  readonly rowCount: number;
  readonly factCount: number;
}

/** What differs from the log as far as it was read; among it is what was written meanwhile. */
async function findSuspects(
  database: Database,
  told: State,
): Promise<Result<Suspects, StoreError>> {
  const [records, facts] = [new Set(told.rows.keys()), new Set(told.facts.keys())];
  let [rowCount, factCount] = [0, 0];
  const read = await readTables(database, {
    rows: (page) => {
      rowCount += page.length;
      for (const row of page)
        if (faultInRow(row, told.rows.get(row.id))) records.add(row.id);
        else records.delete(row.id);
    },
    facts: (page) => {
      factCount += page.length;
      for (const fact of page)
        if (faultInFact(fact, told.facts.get(fact.id))) facts.add(fact.id);
        else facts.delete(fact.id);
    },
  });
  if (!read.ok) return read;
  return ok({ records: [...records], facts: [...facts], rowCount, factCount });
}

function differencesIn(
  moment: Moment,
  told: State,
  { records, facts }: Suspects,
): readonly Difference[] {
  const rows = new Map(moment.rows.map((row) => [row.id, row]));
  const known = new Map(moment.facts.map((fact) => [fact.id, fact]));
  return [
    ...records.flatMap((id): readonly Difference[] => {
      const fault = faultInRow(rows.get(id), told.rows.get(id));
      return fault ? [{ type: "record", id, fault }] : [];
    }),
    ...facts.flatMap((id): readonly Difference[] => {
      const fault = faultInFact(known.get(id), told.facts.get(id));
      return fault ? [{ type: "fact", id, fault }] : [];
    }),
  ];
}

function faultInRow(lies: Row | undefined, told: Row | undefined): Fault | undefined {
  return lies && isBrokenRow(lies) ? "broken" : faultOfRow(lies, told);
}

function faultInFact(lies: FactRow | undefined, told: FactRow | undefined): Fault | undefined {
  return lies && isBrokenRow(lies) ? "broken" : faultOfFact(lies, told);
}

function checkSignatures(seen: readonly Seen[], told: State) {
  const signed = seen.filter((entry) => entry.signed !== undefined);
  const keys = new Map(
    [...new Set(signed.map(({ device }) => device))].map((device) => [
      device,
      signingKeysIn(told.rows.get(deviceRecordId(device))),
    ]),
  );
  const holds = ({ device, signed: part }: Seen) =>
    part !== undefined &&
    (keys.get(device) ?? []).some((key) => isSignedBy(key, part.message, part.signature));
  const forged = signed.filter((entry) => !holds(entry)).map(({ id }) => id);
  return { forged, signatures: signed.length - forged.length };
}

/** A chain that stays on its device says so in the record of its id. */
function isMisplaced({ device, chain }: Seen, told: State): boolean {
  const staysHere = valueOf(told.rows.get(deviceRecordId(device)), "level") === "device";
  return staysHere !== (chain === "device");
}

/** What this device knows to have written last and has not any more. */
function missingTails(seen: readonly Seen[], { heads }: Moment): readonly ChainFault[] {
  return Object.values(heads).flatMap(({ device, head }): readonly ChainFault[] => {
    const last = lastOf(seen, device);
    return device !== undefined && last < head.n
      ? [{ type: "Gap", device, from: last + 1, to: head.n }]
      : [];
  });
}

function lastOf(seen: readonly Seen[], device: DeviceId | undefined): number {
  return seen.reduce(
    (last, entry) => (entry.device === device ? Math.max(last, entry.n) : last),
    0,
  );
}
