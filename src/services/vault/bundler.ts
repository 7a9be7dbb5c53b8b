import { ok, type Result } from "#core/shared/result.ts";
import type { CommitEnv, CommitError } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { transact } from "#store/transact.ts";

/** DESIGN gives two seconds; the work itself needs some of them. ms. */
const BUNDLE_AFTER_MS = 1000;

/**
 * After each page so many times as long as the page took: a page holds the thread and the tables, and with a long outbox nobody
 * else would come to theirs, such as whoever waits for the first card.
 */
const REST_RATIO = 3;

/** A page that took long because the tab slept is no reason to sleep more. ms. */
const MAX_REST_MS = 1000;

/** Turns what was written into sealed entries, shortly after and never in its way. */
export interface Bundler {
  /** Something was written, by this tab or another: bundles it soon, once started. */
  readonly notice: () => void;
  /** Bundles what is left from before, and from now on whatever is noticed. */
  readonly start: () => void;
  /** Bundles all that waits, now: before a lock, or when the tab may be put to sleep. */
  readonly flush: () => Promise<Result<void, CommitError>>;
  readonly stop: () => void;
}

/** The code that seals is loaded with the first write. What cannot be bundled waits for the next time. */
export function createBundler(input: {
  readonly database: Database;
  readonly env: CommitEnv;
}): Bundler {
  let isStarted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<Result<void, CommitError>> = Promise.resolve(ok(undefined));
  /** How many wait until all is bundled. */
  let waitingForAll = 0;
  let wake: (() => void) | undefined;

  const createRest = (): (() => Promise<void>) => {
    let since = performance.now();
    return async () => {
      const restMs = Math.min(MAX_REST_MS, REST_RATIO * (performance.now() - since));
      if (waitingForAll === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, restMs);
        });
      since = performance.now();
    };
  };

  const bundle = async (): Promise<Result<void, CommitError>> => {
    const { database } = input;
    const waiting = await transact(database, () => database.outbox.count());
    if (!waiting.ok) return waiting;
    // Most visits write nothing, and then fetch nothing.
    if (waiting.value === 0) return ok(undefined);
    const { bundleOutbox } = await import("#store/entries.ts");
    const bundled = await bundleOutbox(database, input.env, { rest: createRest() });
    return bundled.ok ? ok(undefined) : bundled;
  };
  /** One after the other: what is written while one runs is for the next. */
  const inTurn = () => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(bundle, bundle);
    return running;
  };
  const flush = async () => {
    waitingForAll++;
    wake?.();
    try {
      return await inTurn();
    } finally {
      waitingForAll--;
    }
  };
  const notice = () => {
    if (isStarted) timer ??= setTimeout(() => void inTurn(), BUNDLE_AFTER_MS);
  };
  return {
    flush,
    notice,
    start: () => {
      isStarted = true;
      notice();
    },
    stop: () => {
      isStarted = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
