/** Reads the server's log from the cursor to its head, page by page and slice by slice. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { isFullPage } from "#core/sync/batch.ts";
import { judgePage } from "#core/sync/digest.ts";
import { MAX_PAGE_ENTRIES, type RemoteError } from "#core/sync/remote.ts";
import { type EntryId, entryIdOf, openEntry, type ServerView } from "#core/vault/entry.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { sealingOf } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { beginAnew } from "#store/syncAnew.ts";
import { type PulledEntry, type Slice, takeSlice } from "#store/syncPull.ts";
import { readSyncState, viewOf } from "#store/syncState.ts";
import type { EngineInput } from "./engineInput.ts";
import { breathe } from "./breathe.ts";
import { doorStep } from "./doorStep.ts";

/** Folded in one transaction: whoever saves meanwhile waits for one of them. */
const MAX_OPS_PER_SLICE = 1000;
const MAX_ENTRIES_PER_SLICE = 500;

/** Opened between two breaths: less than a frame on a desktop. Ops, or entries without any. */
const OPS_PER_BREATH = 150;

/** A server that goes on telling another past is not asked for ever. */
const MOST_REREADS = 3;

/**
 * Pages that say that there is more although they had room for it, or that lie beyond the head there was at first: nearly none of
 * an honest server. One that has always one entry more is not asked for ever.
 */
const MOST_TEASING_PAGES = 16;

export interface Pulled {
  readonly received: number;
  /** Records and facts. */
  readonly folded: number;
  readonly wasRewritten: boolean;
  readonly isNewIdentity: boolean;
  /** The door's revision as the server told it with the last page. */
  readonly doorRev: number;
}

/** Reads to the head. Whoever finds a new epoch behind the door follows it first, so that what was sealed in it opens at once. */
export async function pullAll(
  input: EngineInput,
  space: SpaceId,
): Promise<Result<Pulled, RemoteError | StoreError>> {
  const { database, remote } = input;
  let [received, folded, rereads] = [0, 0, 0];
  let [wasRewritten, isNewIdentity] = [false, false];
  let [begun, lookedAt, goal]: [number?, number?, number?] = [];
  let teasing = 0;
  let ahead: Ahead | undefined;
  for (;;) {
    const state = await readSyncState(database);
    if (!state.ok) return state;
    const from = viewOf(state.value.cursor);
    // An answer to what somebody thought would be asked is as good as any other, from the same place.
    const asked =
      ahead?.seq === from.seq ? ahead.page : remote.read(space, from.seq, MAX_PAGE_ENTRIES);
    const page = await asked;
    ahead = undefined;
    if (!page.ok) return page;
    const { doorRev } = page.value;
    if (doorRev !== state.value.cursor.doorRev && doorRev !== lookedAt) {
      // What is wrong with a door keeps nobody from reading; it is looked at once more afterwards.
      await doorStep(input, doorRev);
      lookedAt = doorRev;
    }
    const ids = page.value.envelopes.map(entryIdOf);
    const verdict = judgePage(from, ids, page.value.head);
    if (verdict.type === "Contradiction") return err(CONTRADICTION);
    if (verdict.type === "Rewritten") {
      if (++rereads > MOST_REREADS) return err(CONTRADICTION);
      const anew = await beginAnew(database, from);
      if (!anew.ok) return anew;
      wasRewritten ||= anew.value;
      begun = undefined;
      goal = undefined;
      continue;
    }
    begun ??= from.seq;
    goal ??= page.value.head.seq;
    const isTeasing = from.seq >= goal || !isFullPage(page.value.envelopes);
    if (!verdict.isHead && isTeasing && ++teasing > MOST_TEASING_PAGES) return err(CONTRADICTION);
    const all = page.value.head.seq - begun;
    const { views, isHead } = verdict;
    const last = views.at(-1);
    // While this page is taken in, the next is on its way.
    if (last && !isHead)
      ahead = { seq: last.seq, page: remote.read(space, last.seq, MAX_PAGE_ENTRIES) };
    const taken = await takePage(input, {
      from,
      envelopes: page.value.envelopes,
      ids,
      views,
      isHead,
    });
    if (!taken.ok) return taken;
    received += taken.value.received;
    folded += taken.value.folded;
    isNewIdentity ||= taken.value.isNewIdentity;
    input.onProgress?.(from.seq + ids.length - begun, all);
    if (taken.value.isForgotten) {
      const anew = await beginAnew(database, from);
      if (!anew.ok) return anew;
      continue;
    }
    if (isHead && !taken.value.isMoved)
      return ok({ received, folded, wasRewritten, isNewIdentity, doorRev });
  }
}

/** A page that was asked for before anybody was there to read it. */
interface Ahead {
  readonly seq: number;
  readonly page: ReturnType<EngineInput["remote"]["read"]>;
}

interface Page {
  readonly from: ServerView;
  readonly ids: readonly EntryId[];
  readonly envelopes: readonly Uint8Array[];
  /** After each entry. */
  readonly views: readonly ServerView[];
  readonly isHead: boolean;
}

interface TakenPage {
  readonly received: number;
  readonly folded: number;
  readonly isNewIdentity: boolean;
  /** Another engine read on meanwhile. */
  readonly isMoved: boolean;
  readonly isForgotten: boolean;
}

/** While one slice is being stored the next is opened: the database works on its own, and opening takes as long. */
async function takePage(
  { database, clock, options }: EngineInput,
  page: Page,
): Promise<Result<TakenPage, StoreError>> {
  const env = { nowMs: clock.nowMs, randomBytes: options.randomBytes };
  let [received, folded, isNewIdentity] = [0, 0, false];
  const done = (more: Partial<TakenPage> = {}) =>
    ok({ received, folded, isNewIdentity, isMoved: false, isForgotten: false, ...more });
  let next = openSlice(database, page, 0);
  for (;;) {
    const slice = await next;
    const end = slice.from.seq - page.from.seq + slice.entries.length;
    const taking = takeSlice(database, slice, env);
    const isLast = end >= page.envelopes.length;
    if (!isLast) next = openSlice(database, page, end);
    const taken = await taking;
    if (!taken.ok) return taken;
    if (taken.value.type === "Moved") return done({ isMoved: true });
    if (taken.value.type === "Forgotten") return done({ isForgotten: true });
    received += taken.value.fresh;
    folded += taken.value.changed;
    isNewIdentity ||= taken.value.isNewIdentity;
    if (isLast) return done();
  }
}

/** Opens entries from a place in the page on, as many as one transaction takes. */
async function openSlice(
  database: EngineInput["database"],
  page: Page,
  start: number,
): Promise<Slice> {
  const { keyring } = sealingOf(database);
  const entries: PulledEntry[] = [];
  let [ops, breath] = [0, 0];
  for (let index = start; index < page.envelopes.length; index++) {
    if (entries.length >= MAX_ENTRIES_PER_SLICE || ops >= MAX_OPS_PER_SLICE) break;
    const [id, envelope, view] = [page.ids[index], page.envelopes[index], page.views[index]];
    if (id === undefined || !envelope || !view) break;
    const opened = keyring && openEntry(envelope, keyring, id);
    entries.push({ id, envelope, view, opened: opened?.ok ? opened.value : undefined });
    const count = opened?.ok ? opened.value.ops.length : 0;
    ops += count;
    breath += Math.max(1, count);
    if (breath < OPS_PER_BREATH) continue;
    breath = 0;
    await breathe();
  }
  return {
    from: page.views[start - 1] ?? page.from,
    entries,
    isHead: page.isHead && start + entries.length === page.envelopes.length,
  };
}

/** No server of ours answers like this. */
const CONTRADICTION = { type: "NotTheServer" } as const;
