/**
 * What a reader remembers of the devices' chains, so that a log of any length is checked while it comes in, page by page: of each
 * device the runs of entries that hang together. One run from number 1 on is all there is in peace; a second one means
 * that something is missing, or that a profile was copied.
 *
 * Invariants: what stands here follows from what was followed since it began, and for honest chains not from the order in
 * which that came; it grows with faults, never with entries; it judges nothing away: an entry that opens is authentic and is folded, whatever stands here.
 * What may still be on its way (something before an entry, a signature after it, a device's announcement) is an alarm only once it
 * was still missing at the head of the server's log at two pulls.
 */
import { compareText } from "#core/log/op.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import type { Link } from "#core/vault/chain.ts";
import type { EntryId } from "#core/vault/entry.ts";
import type { Alarm } from "./alarms.ts";

/** At the second head something that is missing is an alarm. */
const PATIENT_HEADS = 2;

/** An entry as the cursor passes it, or as it opens at last. */
export interface Seen extends Link {
  readonly isSigned: boolean;
  /** Whether the server's log has told this very entry at an earlier place. */
  readonly isAgain?: boolean;
}

/** Entries of one device without a gap between them, each naming the one before. */
export interface Run {
  readonly from: number;
  /** What the first names as the one before it. */
  readonly previous: EntryId | undefined;
  /** The last. */
  readonly n: number;
  readonly id: EntryId;
  readonly isSigned: boolean;
  /** The last one signed whose signature nobody has found genuine; a genuine one vouches for all before it. */
  readonly unproven: EntryId | undefined;
  /** At so many heads, up to two, what comes before was missing. */
  readonly headsOpen: number;
  /** …the last was unsigned. */
  readonly headsUnsigned: number;
  /** …`unproven` was not genuine. */
  readonly headsUnproven: number;
}

export interface DeviceLedger {
  readonly device: DeviceId;
  /** By the number they begin with. */
  readonly runs: readonly Run[];
  /** At so many heads, up to two, the device had not announced itself. */
  readonly headsUnknown: number;
  /** The number of the last entry that the server told twice. */
  readonly doubled: number | undefined;
}

export type Ledger = ReadonlyMap<DeviceId, DeviceLedger>;

/** Belongs to a cursor that has read nothing. */
export const EMPTY_LEDGER: Ledger = new Map();

/**
 * Takes in entries: all that the cursor passes, own ones too, and those that were held and open now. Some 1 µs each, and once the number of
 * runs: a server that deals out every other entry first makes its reader slow, not wrong.
 */
export function follow(ledger: Ledger, seen: readonly Seen[]): Ledger {
  if (seen.length === 0) return ledger;
  const lines = new Map<DeviceId, Line>();
  for (const entry of seen) {
    const line = lines.get(entry.device) ?? lineFrom(ledger.get(entry.device));
    lines.set(entry.device, line);
    if (entry.isAgain === true) line.doubled = entry.n;
    else add(line, entry);
  }
  const next = new Map(ledger);
  for (const [device, line] of lines) {
    const { headsUnknown = 0 } = ledger.get(device) ?? {};
    const runs = [...line.runs].sort(compareRuns);
    next.set(device, { device, runs, headsUnknown, doubled: line.doubled });
  }
  return next;
}

/** The entries whose signatures are to be checked at the head: one for each run with news, since the last vouches for the rest. */
export function unprovenIn(
  ledger: Ledger,
): readonly { readonly device: DeviceId; readonly id: EntryId }[] {
  return [...ledger.values()].flatMap(({ device, runs }) =>
    runs.flatMap(({ unproven: id }) => (id === undefined ? [] : [{ device, id }])),
  );
}

/** To be told whenever a pull has reached the head. Answers the same ledger when there is nothing new in it. */
export function atHead(
  ledger: Ledger,
  known: {
    /** Of the unproven entries, those whose signature is of a key that their device announced. */
    readonly genuine: ReadonlySet<EntryId>;
    /** The devices that have announced a key. */
    readonly announced: ReadonlySet<DeviceId>;
  },
): Ledger {
  let isSame = true;
  const lines = [...ledger.values()].map((line): DeviceLedger => {
    const open = openRuns(line.runs);
    const lastFrom = line.runs.at(-1)?.from ?? 0;
    const runs = line.runs.map((run): Run => {
      const { n, isSigned, headsUnsigned, headsUnproven } = run;
      const isProven = run.unproven === undefined || known.genuine.has(run.unproven);
      const next: Run = {
        ...run,
        unproven: isProven ? undefined : run.unproven,
        headsOpen: counted(open.has(run), run.headsOpen),
        headsUnsigned: counted(!isSigned && n >= lastFrom, headsUnsigned),
        headsUnproven: counted(!isProven, headsUnproven),
      };
      return sameRun(run, next) ? run : next;
    });
    const headsUnknown = counted(!known.announced.has(line.device), line.headsUnknown);
    const isOld =
      headsUnknown === line.headsUnknown && runs.every((run, at) => run === line.runs[at]);
    isSame &&= isOld;
    return isOld ? line : { ...line, runs, headsUnknown };
  });
  return isSame ? ledger : new Map(lines.map((line) => [line.device, line]));
}

/** All that is wrong with the log as far as it was read. */
export function alarmsIn(ledger: Ledger): readonly Alarm[] {
  return [...ledger.values()]
    .sort((one, other) => compareText(one.device, other.device))
    .flatMap(({ device, runs, headsUnknown, doubled }): readonly Alarm[] => [
      ...runsToAlarms(device, runs, headsUnknown < PATIENT_HEADS),
      ...(headsUnknown < PATIENT_HEADS ? [] : [{ type: "UnknownDevice", device } as const]),
      ...(doubled === undefined ? [] : [{ type: "Doubled", device, n: doubled } as const]),
    ]);
}

/** A device's runs while a page is taken in. */
interface Line {
  readonly runs: Set<Run>;
  /** By their last entry. */
  readonly byTip: Map<EntryId, Run>;
  /** By what their first entry names; more than one after a fork. */
  readonly byPrevious: Map<EntryId, readonly Run[]>;
  doubled: number | undefined;
}

function lineFrom(known: DeviceLedger | undefined): Line {
  const line: Line = {
    runs: new Set(),
    byTip: new Map(),
    byPrevious: new Map(),
    doubled: known?.doubled,
  };
  for (const run of known?.runs ?? []) put(line, run);
  return line;
}

function put(line: Line, run: Run): void {
  line.runs.add(run);
  line.byTip.set(run.id, run);
  if (run.previous === undefined) return;
  const others = line.byPrevious.get(run.previous) ?? [];
  line.byPrevious.set(run.previous, [...others, run]);
}

function drop(line: Line, run: Run): void {
  line.runs.delete(run);
  line.byTip.delete(run.id);
  if (run.previous === undefined) return;
  const others = (line.byPrevious.get(run.previous) ?? []).filter((other) => other !== run);
  if (others.length > 0) line.byPrevious.set(run.previous, others);
  else line.byPrevious.delete(run.previous);
}

function add(line: Line, { n, id, previous, isSigned }: Seen): void {
  let run: Run = {
    ...{ from: n, previous, n, id, isSigned, unproven: isSigned ? id : undefined },
    ...{ headsOpen: 0, headsUnsigned: 0, headsUnproven: 0 },
  };
  const before = previous === undefined ? undefined : line.byTip.get(previous);
  if (before?.n === n - 1) {
    drop(line, before);
    run = join(before, run);
  }
  const after = line.byPrevious.get(id)?.find(({ from }) => from === n + 1);
  if (after) {
    drop(line, after);
    run = join(run, after);
  }
  put(line, run);
}

function join(one: Run, other: Run): Run {
  const { n, id, isSigned, headsUnsigned } = other;
  const proof = other.unproven === undefined ? one : other;
  return {
    ...{ from: one.from, previous: one.previous, headsOpen: one.headsOpen },
    ...{ n, id, isSigned, headsUnsigned },
    ...{ unproven: proof.unproven, headsUnproven: proof.headsUnproven },
  };
}

function compareRuns(one: Run, other: Run): number {
  return one.from - other.from || one.n - other.n || compareText(one.id, other.id);
}

/** The runs before which something is missing or is not what they name. */
function openRuns(runs: readonly Run[]): ReadonlySet<Run> {
  let covered = 0;
  const open = new Set<Run>();
  for (const run of runs) {
    if (run.from > 1 && run.from > covered) open.add(run);
    covered = Math.max(covered, run.n);
  }
  return open;
}

function counted(isMissing: boolean, heads: number): number {
  return isMissing ? Math.min(heads + 1, PATIENT_HEADS) : 0;
}

function sameRun(one: Run, other: Run): boolean {
  return (
    one.unproven === other.unproven &&
    one.headsOpen === other.headsOpen &&
    one.headsUnsigned === other.headsUnsigned &&
    one.headsUnproven === other.headsUnproven
  );
}

function runsToAlarms(
  device: DeviceId,
  runs: readonly Run[],
  isAnnounced: boolean,
): readonly Alarm[] {
  const alarms: Alarm[] = [];
  let covered = 0;
  for (const run of runs) {
    if (covered >= run.from) alarms.push({ type: "Fork", device, n: run.from });
    else if (run.headsOpen >= PATIENT_HEADS) {
      if (run.from > covered + 1)
        alarms.push({ type: "Gap", device, from: covered + 1, to: run.from - 1 });
      else alarms.push({ type: "Broken", device, n: run.from });
    }
    if (run.headsUnproven >= PATIENT_HEADS && isAnnounced && run.unproven !== undefined)
      alarms.push({ type: "Forged", id: run.unproven });
    covered = Math.max(covered, run.n);
  }
  const tails = runs.filter(({ headsUnsigned }) => headsUnsigned >= PATIENT_HEADS);
  return tails.length > 0 ? [...alarms, { type: "CutTail", device }] : alarms;
}
