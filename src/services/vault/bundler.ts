import { ok, type Result } from "#core/shared/result.ts";
import type { CommitEnv, CommitError } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { transact } from "#store/transact.ts";

/** DESIGN gives two seconds; the work itself needs some of them. ms. */
const BUNDLE_AFTER_MS = 1000;

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

  const bundle = async (): Promise<Result<void, CommitError>> => {
    const { database } = input;
    const waiting = await transact(database, () => database.outbox.count());
    if (!waiting.ok) return waiting;
    // Most visits write nothing, and then fetch nothing.
    if (waiting.value === 0) return ok(undefined);
    const { bundleOutbox } = await import("#store/entries.ts");
    const bundled = await bundleOutbox(database, input.env);
    return bundled.ok ? ok(undefined) : bundled;
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    // One after the other: what is written while one runs is for the next.
    running = running.then(bundle, bundle);
    return running;
  };
  const notice = () => {
    if (isStarted) timer ??= setTimeout(() => void flush(), BUNDLE_AFTER_MS);
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
