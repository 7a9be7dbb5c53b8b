/**
 * One run of the sync: what waits is sealed and sent, what others wrote is read and folded, keys are followed. Nothing of it
 * depends on having run to its end: each step is one transaction here or one call there, both of which may be done twice, so that two
 * engines at once and a kill between any two steps do no harm.
 */
import type { Alarm } from "#core/sync/alarms.ts";
import { unread, withNews } from "#core/sync/alarmBook.ts";
import type { Room } from "#core/sync/remote.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { sealingOf } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { changeAlarms } from "#store/syncAlarms.ts";
import { countLost } from "#store/syncAnew.ts";
import { changeFlow, countToSend, readSyncState } from "#store/syncState.ts";
import { transact } from "#store/transact.ts";
import type { EngineInput, RunError, RunReport } from "./engineInput.ts";
import { checkHead } from "./checkHead.ts";
import { doorStep } from "./doorStep.ts";
import { tellOfDevice } from "./ownSlot.ts";
import { pullAll } from "./pull.ts";
import { pushAll } from "./push.ts";
import { retryHeld } from "./retryHeld.ts";
import type { Stuck } from "./syncService.ts";

export type { EngineInput, RunError, RunReport };

export interface Engine {
  readonly run: () => Promise<Result<RunReport, RunError>>;
}

/** What one round of a run may leave to the next: something to send that came of what was read. A few are enough for all of it. */
const MOST_ROUNDS = 4;

/** Makes the engine of one vault; `run` may be called again and again, also by several engines at once. */
export function createEngine(input: EngineInput): Engine {
  const { database } = input;

  const run = async (): Promise<Result<RunReport, RunError>> => {
    let done: Round = NOTHING_DONE;
    for (let rounds = 1; ; rounds++) {
      const { keyring } = sealingOf(database);
      if (!keyring) return ok({ ...done, alarms: [] });
      const round = await runRound(input, keyring);
      if (!round.ok) return round;
      done = together(done, round.value);
      if (!round.value.goesOn || rounds === MOST_ROUNDS) break;
    }
    return report(done);
  };

  const report = async (done: Round): Promise<Result<RunReport, RunError>> => {
    const { sent, received, folded, events, room } = done;
    const lost = await countLost(database);
    if (!lost.ok) return lost;
    const { keyring } = sealingOf(database);
    const state = keyring ? await checkHead(database, keyring) : ok([]);
    if (!state.ok) return state;
    const book = await changeAlarms(database, (before) =>
      withNews(before, { events, state: state.value }),
    );
    if (!book.ok) return book;
    const stuck = lost.value > 0 ? "ServerLost" : done.stuck;
    return ok({
      ...{ sent, received, folded, alarms: unread(book.value) },
      ...(room && { room }),
      ...(stuck && { stuck }),
    });
  };

  return { run };
}

/** One time round: what there is to tell and to send, what there is to read, and the door. */
interface Round {
  readonly sent: number;
  readonly received: number;
  readonly folded: number;
  readonly events: readonly Alarm[];
  readonly room?: Room;
  readonly stuck?: Stuck;
  /** What was read left something to send. */
  readonly goesOn?: boolean;
}

const NOTHING_DONE: Round = { sent: 0, received: 0, folded: 0, events: [] };

async function runRound(input: EngineInput, keyring: Keyring): Promise<Result<Round, RunError>> {
  const { database } = input;
  const older = await tryHeldAgain(input, keyring);
  if (!older.ok) return older;
  const told = await tellOfDevice(input, keyring);
  if (!told.ok) return told;
  if (told.value === "revoked")
    return ok({ ...NOTHING_DONE, folded: older.value, stuck: "NewKeys" });
  const bundled = await input.bundle();
  if (!bundled.ok) return bundled;
  const pushed = await pushAll(input, keyring.space);
  if (!pushed.ok) return pushed;
  const pulled = await pullAll(input, keyring.space);
  if (!pulled.ok) return pulled;
  const { wasRewritten, isNewIdentity, doorRev } = pulled.value;
  if (pulled.value.folded > 0) await input.onPulled();
  if (pushed.value.contradicts && !wasRewritten) return err(CONTRADICTION);
  const door = await doorStep(input, doorRev);
  if (!door.ok) return door;
  const { keyring: newest } = sealingOf(database);
  const hasNewKeys = newest !== undefined && newest.epoch > keyring.epoch;
  const opened = hasNewKeys ? await tryHeldAgain(input, newest) : ok(0);
  if (!opened.ok) return opened;
  const { stuck = pushed.value.stuck } = door.value;
  const waiting = await transact(database, () => countToSend(database));
  if (!waiting.ok) return waiting;
  return ok({
    ...{ sent: pushed.value.sent, received: pulled.value.received },
    folded: older.value + pulled.value.folded + opened.value,
    events: [
      ...(wasRewritten ? [{ type: "Rewritten" } as const] : []),
      ...(isNewIdentity ? [{ type: "NewIdentity" } as const] : []),
    ],
    ...(pushed.value.room && { room: pushed.value.room }),
    ...(stuck && { stuck }),
    goesOn: stuck === undefined && (hasNewKeys || isNewIdentity || waiting.value > 0),
  });
}

/** A newer app may open what the one before did not, and so may the keys of an epoch that was entered and not gone on with. */
async function tryHeldAgain(
  input: EngineInput,
  keyring: Keyring,
): Promise<Result<number, StoreError>> {
  const { database } = input;
  const state = await readSyncState(database);
  if (!state.ok) return state;
  const triedBy = `${input.appVersion} ${keyring.epoch}`;
  if (state.value.flow.triedBy === triedBy) return ok(0);
  const folded = await retryHeld(input, keyring);
  if (!folded.ok) return folded;
  if (folded.value > 0) await input.onPulled();
  const kept = await changeFlow(database, (flow) => ({ ...flow, triedBy }));
  return kept.ok ? folded : kept;
}

function together(one: Round, other: Round): Round {
  const { room = one.room, stuck } = other;
  return {
    sent: one.sent + other.sent,
    received: one.received + other.received,
    folded: one.folded + other.folded,
    events: [...one.events, ...other.events],
    ...(room && { room }),
    ...(stuck && { stuck }),
  };
}

/** No server of ours answers like this. */
const CONTRADICTION = { type: "NotTheServer" } as const;
