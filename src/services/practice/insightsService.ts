/*
 * Insights are derived in a Web Worker of their own, and only while a screen looks at them: they follow practice a little
 * behind, so that a rating is not followed by a recount of the year at once, and the worker ends when nobody has looked for a
 * while. A worker that fails is replaced once; a second failure is told, and looking again tries again.
 */
import type { Insights, InsightsContext } from "#core/insights/insights.ts";
import { packInSlices, type PackedPractice } from "#core/insights/packReviews.ts";
import { practiceDay } from "#core/practice/practiceDay.ts";
import type { Clock } from "#platform/clock.ts";
import type { InsightsRequest } from "#workers/insightsMessages.ts";
import { parseInsightsResponse } from "./parseInsightsResponse.ts";
import type { PracticeService } from "./practiceService.ts";

/** Changes come in flocks (a session, an import): they are waited out. ms. */
const SETTLE_MS = 300;

/** Somebody who leaves the screen is often back soon. ms. */
const IDLE_MS = 30_000;

/** A worker that owes an answer for so long is replaced: a slow phone takes a second or two. ms. */
const SILENCE_MS = 15_000;

/** Failures in a row after which it is told. */
const MAX_FAILURES = 2;

/** The part of a Web Worker that is used; a real `Worker` is one. */
export interface InsightsPort {
  postMessage(message: InsightsRequest, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface InsightsState {
  /** Undefined until the first answer; afterwards the last one until a newer is there. */
  readonly insights: Insights | undefined;
  /** They could not be found out; looking again tries again. */
  readonly failed: boolean;
}

/** What practice comes to, kept up to date while somebody listens. */
export interface InsightsService {
  readonly snapshot: () => InsightsState;
  /** Begins to follow practice with the first listener. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries again after a failure. */
  readonly retry: () => void;
}

export interface InsightsInput {
  readonly practice: Pick<PracticeService, "start" | "snapshot" | "subscribe" | "reviews">;
  readonly clock: Clock;
  /** Starts a worker; called again after a failure and after a rest. */
  readonly spawn: () => InsightsPort;
}

/** Makes the service; nothing runs before somebody listens. */
export function createInsightsService(input: InsightsInput): InsightsService {
  const { practice, clock, spawn } = input;
  const listeners = new Set<() => void>();
  let state: InsightsState = { insights: undefined, failed: false };
  let port: InsightsPort | undefined;
  let question = 0;
  let failures = 0;
  /** What the question at the worker, or the last answer, is about. */
  let asked: string | undefined;
  let isWaiting = false;
  let unfollow: (() => void) | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let idling: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  function tell(next: InsightsState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function derive(): void {
    settling = undefined;
    const { ready, version } = practice.snapshot();
    if (isWaiting) return;
    if (!ready) {
      void begin();
      return;
    }
    const context = contextOf(practice, clock);
    const subject = `${version}/${context.today}`;
    if (subject === asked) return;
    asked = subject;
    isWaiting = true;
    void ask(++question, context).catch(fail);
  }

  /** Reads practice where that has not been possible so far. */
  async function begin(): Promise<void> {
    const started = await practice.start();
    if (started.ok && practice.snapshot().ready) derive();
    else tell({ ...state, failed: true });
  }

  async function ask(number: number, context: InsightsContext): Promise<void> {
    const { suspended, cards } = practice.snapshot();
    const rows = { reviews: practice.reviews(), cards: cards.values(), suspended };
    const packed = await withPauses(packInSlices(rows));
    if (number !== question || !isWaiting) return;
    port ??= open();
    watchdog = setTimeout(fail, SILENCE_MS);
    port.postMessage({ type: "derive", question: number, packed, context }, buffersOf(packed));
  }

  function open(): InsightsPort {
    const opened = spawn();
    opened.onmessage = ({ data }) => hear(data);
    opened.onerror = () => fail();
    return opened;
  }

  function hear(message: unknown): void {
    const response = parseInsightsResponse(message);
    if (response?.type !== "derived") {
      fail();
      return;
    }
    if (response.question !== question) return;
    clearTimeout(watchdog);
    failures = 0;
    isWaiting = false;
    tell({ insights: response.insights, failed: false });
    // What changed in the meantime.
    if (unfollow !== undefined) derive();
  }

  function fail(): void {
    close();
    if (++failures < MAX_FAILURES) {
      derive();
      return;
    }
    failures = 0;
    tell({ ...state, failed: true });
  }

  function close(): void {
    clearTimeout(watchdog);
    if (isWaiting) asked = undefined;
    isWaiting = false;
    if (port === undefined) return;
    port.onmessage = null;
    port.onerror = null;
    port.terminate();
    port = undefined;
  }

  function follow(): void {
    clearTimeout(idling);
    const stop = practice.subscribe(() => {
      settling ??= setTimeout(derive, SETTLE_MS);
    });
    unfollow = stop;
    derive();
  }

  function rest(): void {
    unfollow?.();
    unfollow = undefined;
    clearTimeout(settling);
    settling = undefined;
    idling = setTimeout(close, IDLE_MS);
  }

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (unfollow === undefined) follow();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
    retry() {
      tell({ ...state, failed: false });
      derive();
    },
  };
}

/** Gives the page its turn between two steps of long work. */
async function withPauses<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function contextOf(practice: Pick<PracticeService, "snapshot">, clock: Clock): InsightsContext {
  const { rolloverHour, desiredRetention, easyDays } = practice.snapshot().settings;
  const nowMs = clock.nowMs();
  const today = practiceDay(nowMs, clock.offsetMinutes(nowMs), rolloverHour);
  return { today, rolloverHour, desiredRetention, easyDays };
}

/** The columns' memory, to be handed over. */
function buffersOf({ reviews, cards }: PackedPractice): ArrayBuffer[] {
  const columns = [reviews, cards].flatMap((table): unknown[] => Object.values(table));
  return columns.flatMap((column) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
}
