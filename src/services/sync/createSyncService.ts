/**
 * The sync as it lives in a tab. One tab leads and works; all tell what the rows say. Whoever leads may be killed or put to sleep at
 * any moment, and the next takes over.
 */
import type { Result } from "#core/shared/result.ts";
import { alarmKey } from "#core/sync/alarms.ts";
import { withAllRead } from "#core/sync/alarmBook.ts";
import { beginTry, mayTry } from "#core/sync/patience.ts";
import type { Reach } from "#platform/reach.ts";
import type { StoreError } from "#store/errors.ts";
import { changeAlarms } from "#store/syncAlarms.ts";
import { sendLost } from "#store/syncAnew.ts";
import { followSyncFacts, followToSend, type SyncFacts } from "#store/syncFacts.ts";
import { addSyncLine, readSyncLog } from "#store/syncLog.ts";
import type { FlowRow } from "#store/syncRows.ts";
import { changeFlow, readSyncState } from "#store/syncState.ts";
import { createEngine } from "./engine.ts";
import type { EngineInput, RunError, RunReport } from "./engineInput.ts";
import { afterRun, afterTrouble, patienceOf } from "./flow.ts";
import { logText } from "./logText.ts";
import { snapshotOf } from "./snapshotOf.ts";
import type { SyncService } from "./syncService.ts";

/** While somebody looks, what other devices wrote is asked for about so often. ms. */
const ASK_EVERY_MS = 60_000;

/** What is written in one go is sent in one go. ms. */
const GATHER_MS = 500;

/** Progress is told this often at most. ms. */
const TELL_EVERY_MS = 300;

/** A data saver's batches. */
const FRUGAL = { entries: 50, bytes: 64 * 1024 };

export interface SyncInput extends Omit<EngineInput, "onProgress" | "batch"> {
  readonly reach: Reach;
  /** Works in one tab at a time, as long as the tab lives or until the answered function is called. */
  readonly lead: (work: (ended: AbortSignal) => Promise<void>) => () => void;
  /** Whether somebody looks, and when that changes. */
  readonly page: {
    readonly isVisible: () => boolean;
    readonly onChange: (onChange: () => void) => () => void;
  };
  /** Has what waits sent when the app is closed, where the browser can. */
  readonly registerSend: () => Promise<boolean>;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
}

export interface RunningSync extends SyncService {
  /** Lets go of everything. */
  readonly stop: () => void;
}

/** Begins to sync whenever the account's row says so. */
export function createSyncService(input: SyncInput): RunningSync {
  const { database, clock, reach, page } = input;
  const listeners = new Set<() => void>();
  let facts: SyncFacts | undefined;
  let snapshot = snapshotOf(facts);
  let isLeading = false;
  let timer: { readonly id: ReturnType<typeof setTimeout>; readonly at: number } | undefined;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let toldAt = 0;
  const logged = new Set<string>();

  const engine = createEngine({
    ...input,
    batch: () => (reach.isFrugal() ? FRUGAL : { entries: Infinity, bytes: Infinity }),
    onProgress: (done, all) => void tellProgress(done, all),
  });

  const tellProgress = async (done: number, all: number) => {
    const now = clock.nowMs();
    if (all === 0 || (done < all && now - toldAt < TELL_EVERY_MS)) return;
    toldAt = now;
    await changeFlow(database, (flow) => ({ ...flow, pulling: { done, all } }));
  };

  const log = (event: string, counts?: Readonly<Record<string, number>>) =>
    addSyncLine(database, {
      ...{ time: clock.nowMs(), by: "page", event },
      ...(counts && { counts }),
    });

  /** One after the other; who asks while one runs is served by the next. */
  const run = (isAsked: boolean): Promise<void> => {
    if (running) {
      isAskedAgain = true;
      return running;
    }
    running = runOnce(isAsked).finally(() => {
      running = undefined;
      if (isAskedAgain) soon(GATHER_MS);
      isAskedAgain = false;
    });
    return running;
  };

  const runOnce = async (isAsked: boolean): Promise<void> => {
    const before = await readSyncState(database);
    if (!before.ok || before.value.account?.isOn !== true) return;
    const patience = patienceOf(before.value.flow);
    if (!isAsked && !mayTry(patience, clock.nowMs())) {
      later(before.value.flow);
      return;
    }
    await changeFlow(database, (flow) => begun(flow, clock.nowMs()));
    const began = clock.nowMs();
    const ran = await engine.run();
    const ended = await settle(ran);
    await tell(ran, clock.nowMs() - began);
    if (ended.ok) later(ended.value);
  };

  const settle = (ran: Result<RunReport, RunError>): Promise<Result<FlowRow, StoreError>> => {
    const nowMs = clock.nowMs();
    return changeFlow(database, (flow) =>
      ran.ok
        ? afterRun(flow, ran.value, nowMs)
        : afterTrouble(flow, ran.error, { nowMs, chance: input.chance() }),
    );
  };

  const tell = async (ran: Result<RunReport, RunError>, ms: number) => {
    if (!ran.ok) {
      await log(ran.error.type);
      // Nobody may be there any more when the network is.
      if ((facts?.waiting ?? 0) > 0) await input.registerSend();
      return;
    }
    const { sent, received, folded, alarms, stuck } = ran.value;
    if (stuck) await log(stuck);
    if (sent + received > 0) await log("synced", { sent, received, folded, ms });
    for (const alarm of alarms) {
      if (!logged.has(alarmKey(alarm))) await log(`alarm ${alarm.type}`);
      logged.add(alarmKey(alarm));
    }
  };

  /** The next time by itself: when patience allows, and else only while somebody looks. */
  const later = ({ notBefore = 0, failingSince, stuck }: FlowRow) => {
    if (!isLeading || stuck !== undefined) return;
    if (failingSince !== undefined) soon(Math.max(GATHER_MS, notBefore - clock.nowMs()));
    else if (page.isVisible()) soon(ASK_EVERY_MS * (0.75 + input.chance() / 2));
  };

  /** The earliest wish counts: what was written while a run ended must not wait for the next look. */
  const soon = (ms: number) => {
    const at = clock.nowMs() + ms;
    if (!isLeading || (timer && timer.at <= at)) return;
    rest();
    const id = setTimeout(() => {
      timer = undefined;
      void run(false);
    }, ms);
    timer = { id, at };
  };

  const rest = () => {
    clearTimeout(timer?.id);
    timer = undefined;
  };

  const onPage = () => {
    if (page.isVisible()) {
      if (isLeading) void run(false);
    } else if (facts?.account?.isOn === true && facts.waiting > 0) void input.registerSend();
  };

  const lead = async (ended: AbortSignal): Promise<void> => {
    isLeading = true;
    // Of whoever led before and was killed.
    await changeFlow(database, settledAtStart);
    const stops = [
      followToSend(database, (count) => count > 0 && soon(GATHER_MS)),
      reach.onMaybeOnline(() => void run(true)),
    ];
    void run(true);
    await new Promise<void>((resolve) => ended.addEventListener("abort", () => resolve()));
    for (const stop of stops) stop();
    rest();
    isLeading = false;
  };

  const stops = [
    followSyncFacts(database, (next) => {
      const wasOn = facts?.account?.isOn === true;
      facts = next;
      snapshot = snapshotOf(next);
      for (const listener of listeners) listener();
      if (!wasOn && next.account?.isOn === true && isLeading) void run(true);
    }),
    page.onChange(onPage),
    input.lead(lead),
  ];

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    // Two engines at once are correct, so that nobody has to ask the tab that leads.
    syncNow: () => run(true),
    answerLoss: async (refill) => {
      if (refill) await sendLost(database);
      await changeFlow(database, (flow) => answered(flow, refill));
      if (refill) await run(true);
    },
    dismissAlarms: () => void changeAlarms(database, withAllRead),
    exportLog: async () => {
      const lines = await readSyncLog(database);
      return logText(lines.ok ? lines.value : []);
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function begun(flow: FlowRow, nowMs: number): FlowRow {
  const next: { -readonly [K in keyof FlowRow]: FlowRow[K] } = { ...flow, isWorking: true };
  delete next.pulling;
  return { ...next, ...beginTry(patienceOf(flow), nowMs) };
}

/** The question whether to refill a server is asked at every start. */
function settledAtStart(flow: FlowRow): FlowRow {
  const next: { -readonly [K in keyof FlowRow]: FlowRow[K] } = { ...flow };
  delete next.isWorking;
  delete next.pulling;
  delete next.lossDeclined;
  return next;
}

function answered(flow: FlowRow, refill: boolean): FlowRow {
  if (!refill) return { ...flow, lossDeclined: true };
  const next: { -readonly [K in keyof FlowRow]: FlowRow[K] } = { ...flow };
  delete next.stuck;
  return next;
}
