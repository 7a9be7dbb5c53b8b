/**
 * Takes in what was pulled: entries, what they say, the ledger of the chains and the cursor change in one transaction or not
 * at all. The cursor is compared inside, so that two engines at once do no more than one would.
 */
import { phantoms } from "#core/sync/acknowledge.ts";
import { sameView } from "#core/sync/digest.ts";
import { follow, type Ledger, type Seen } from "#core/sync/ledger.ts";
import type { DeviceId, RandomBytes } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { EntryId, OpenedEntry, ServerView } from "#core/vault/entry.ts";
import { addNew } from "./addNew.ts";
import { LOG_TABLES } from "./commit.ts";
import type { Database, EntryRow, Tables } from "./database.ts";
import { headFrom } from "./entries.ts";
import type { StoreError } from "./errors.ts";
import { becomeNewDeviceIn } from "./newDevice.ts";
import { foldPulled } from "./syncFold.ts";
import { keepWatched, type LastView, type Watched, watchedIn } from "./syncLedger.ts";
import { cursorIn, viewOf } from "./syncState.ts";
import { inTransaction } from "./transact.ts";

/** An entry at its place in the server's log. */
export interface PulledEntry {
  readonly id: EntryId;
  readonly envelope: Uint8Array;
  /** The view after it. */
  readonly view: ServerView;
  /** Undefined while it does not open. */
  readonly opened: OpenedEntry | undefined;
}

/** Entries that follow one another in the server's log. */
export interface Slice {
  /** The view before the first. */
  readonly from: ServerView;
  readonly entries: readonly PulledEntry[];
  /** Whether nothing comes after them at the moment. */
  readonly isHead: boolean;
}

export type Taken =
  | {
      readonly type: "Taken";
      /** Records and facts that are not as they were before. */
      readonly changed: number;
      /** Entries that were not here. */
      readonly fresh: number;
      /** A copy of this device has been writing as well: this one has a new identity now. */
      readonly isNewIdentity: boolean;
    }
  /** The cursor is somewhere else by now: another engine was at it. */
  | { readonly type: "Moved" }
  /** What is remembered of the chains is lost: everything has to be read anew. */
  | { readonly type: "Forgotten" };

export interface TakeEnv {
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
}

/** The tables that a slice touches. */
export const PULL_TABLES = [...LOG_TABLES, "entries", "sync", "drafts"] as const;

/** Takes in a slice. */
export function takeSlice(
  db: Database,
  slice: Slice,
  env: TakeEnv,
): Promise<Result<Taken, StoreError>> {
  return inTransaction(db, "rw", {
    tables: PULL_TABLES,
    work: (tables) => takeIn(tables, slice, env),
  });
}

async function takeIn(db: Tables, slice: Slice, env: TakeEnv): Promise<Taken> {
  // Asked together: each answer is a way to the browser's other process and back.
  const [cursor, watched, own, numbered] = await Promise.all([
    cursorIn(db),
    watchedIn(db),
    ownIn(db),
    numberedFrom(db, slice),
  ]);
  if (!sameView(viewOf(cursor), slice.from)) return { type: "Moved" };
  if (!watched) return { type: "Forgotten" };
  await sendPhantomsAgain(db, slice, numbered);
  const places = await placeEntries(db, slice);
  const opened = slice.entries.flatMap(({ opened: entry }, index) =>
    entry ? [{ entry, place: places[index] }] : [],
  );
  const fresh = opened.filter(({ place }) => place === "fresh").map(({ entry }) => entry);
  const changed = await foldPulled(
    db,
    fresh.flatMap(({ ops }) => ops),
    env.nowMs(),
  );
  const isNewIdentity = fresh.some(({ device }) => own.ids.includes(device));
  const before = isNewIdentity ? withOwnChain(watched.ledger, own) : watched.ledger;
  const followed = opened.filter(
    ({ entry, place }) =>
      place !== "here" || (!own.ids.includes(entry.device) && !isIn(before, entry)),
  );
  const ledger = follow(
    before,
    followed.map(({ entry, place }) => ({ ...seenOf(entry), isAgain: place === "again" })),
  );
  const views = viewsAfter(
    watched.views,
    followed.map(({ entry }) => entry),
  );
  if (ledger !== watched.ledger) await keepWatched(db, { ledger, views });
  const last = slice.entries.at(-1);
  if (last) await db.sync.put({ ...cursor, ...last.view });
  if (isNewIdentity) await becomeNewDeviceIn(db, env.randomBytes);
  const received = places.filter((place) => place === "fresh").length;
  return { type: "Taken", changed, fresh: received, isNewIdentity };
}

/** What is here already at the places of the slice, and beyond them where nothing comes after it. */
function numberedFrom({ entries }: Tables, slice: Slice): PromiseLike<readonly EntryRow[]> {
  const { from, isHead } = slice;
  const last = isHead ? Infinity : from.seq + slice.entries.length;
  return entries.where("seq").between(from.seq, last, false, true).toArray();
}

/** Entries that were acknowledged at a place where another lies, or none: the server never kept them. */
async function sendPhantomsAgain(
  { entries }: Tables,
  slice: Slice,
  rows: readonly EntryRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const places = rows.flatMap(({ id, seq }) => (seq === undefined ? [] : [{ id, seq }]));
  const lost = phantoms(places, { cursor: slice.from, ids: slice.entries.map(({ id }) => id) });
  const ids = new Set(lost);
  await entries.bulkPut(rows.filter(({ id }) => ids.has(id)).map(unplaced));
}

function unplaced(row: EntryRow): EntryRow {
  const kept: { -readonly [K in keyof EntryRow]: EntryRow[K] } = { ...row, toSend: 1 };
  delete kept.seq;
  delete kept.digest;
  return kept;
}

/** `here`: it was in the table before. `again`: the server's log told it at an earlier place already. */
type PlaceOf = "fresh" | "here" | "again";

/** Puts every entry at its place in the server's log. */
async function placeEntries({ entries }: Tables, slice: Slice): Promise<readonly PlaceOf[]> {
  const rows = slice.entries.map(({ id, envelope, view, opened }): EntryRow => ({
    ...{ id, chain: "synced", envelope, seq: view.seq, digest: view.digest },
    ...(!opened && { held: 1 }),
  }));
  const taken = await addNew(entries, rows);
  if (taken.size === 0) return rows.map(() => "fresh");
  const ids = rows.flatMap(({ id }, index) => (taken.has(index) ? [id] : []));
  const lying = new Map(
    (await entries.where("id").anyOf(ids).toArray()).map((row) => [row.id, row]),
  );
  const placed: EntryRow[] = [];
  const places = rows.map(({ id, seq = 0, digest, held }, index): PlaceOf => {
    const row = taken.has(index) ? lying.get(id) : undefined;
    if (!row || !digest) return "fresh";
    if (row.seq !== undefined && row.seq < seq) return "again";
    const next: { -readonly [K in keyof EntryRow]: EntryRow[K] } = { ...row, seq, digest };
    delete next.toSend;
    delete next.changes;
    if (!held) delete next.held;
    placed.push(next);
    // One that did not open when it came is news to whoever can open it now.
    return row.held && !held ? "fresh" : "here";
  });
  await entries.bulkPut(placed);
  return places;
}

interface Own {
  readonly device: DeviceId | undefined;
  readonly ids: readonly string[];
  readonly head: string | undefined;
}

async function ownIn({ meta }: Tables): Promise<Own> {
  const [device, kept, head] = await meta.bulkGet(["device", "chain.device", "head.synced"]);
  return {
    device: device?.value as DeviceId | undefined,
    ids: [device?.value, kept?.value].filter((id) => id !== undefined),
    head: head?.value,
  };
}

/** A device does not follow its own chain. Once it is a former self's, what it wrote stands before what the copy goes on with. */
function withOwnChain(ledger: Ledger, { device, head: text }: Own): Ledger {
  const head = headFrom(text);
  if (device === undefined || head.id === undefined || ledger.has(device)) return ledger;
  const run = {
    ...{ from: 1, previous: undefined, n: head.n, id: head.id, isSigned: true },
    ...{ unproven: undefined, headsOpen: 0, headsUnsigned: 0, headsUnproven: 0 },
  };
  const line = { device, runs: [run], headsUnknown: 0, doubled: undefined };
  return new Map([...ledger, [device, line]]);
}

/** What was here before it came from the server, and was followed then. */
function isIn(ledger: Ledger, { device, n }: OpenedEntry): boolean {
  return ledger.get(device)?.runs.some((run) => run.from <= n && n <= run.n) === true;
}

/** What the ledger wants to know of an entry. */
export function seenOf({ id, device, n, previous, signed }: OpenedEntry): Seen {
  return { id, device, n, previous, isSigned: signed !== undefined };
}

/** What each device's last entry says of the server. */
export function viewsAfter(
  views: Watched["views"],
  entries: readonly OpenedEntry[],
): Watched["views"] {
  const next = new Map<DeviceId, LastView>(views);
  for (const { device, n, view } of entries)
    if (n >= (next.get(device)?.n ?? 0)) next.set(device, { ...view, n });
  return next;
}
