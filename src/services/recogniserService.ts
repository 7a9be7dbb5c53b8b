/*
 * The recogniser lives in a Web Worker, which may crash or hang; what it knows is only a view of the dictionary. So a
 * worker that fails is replaced, taught anew from the dictionary, and the open query is put once more. A second failure
 * without an answer in between stops the worker until somebody asks again: a drawing that kills it must not do so for ever.
 *
 * One query is at the worker and at most one waits; a newer one takes the place of the one that waits, so that
 * fast drawing never queues up.
 */
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { isFiniteInk } from "#core/ink/isFiniteInk.ts";
import type { Recognition } from "#core/recogniser/recogniser.ts";
import type { RecogniserRequest, Template } from "#workers/recogniserMessages.ts";
import { parseRecogniserResponse } from "./parseRecogniserResponse.ts";

/** A worker that owes an answer and gives no sign of life for so long is replaced, ms. */
const SILENCE_MS = 5000;

/** Samples in a message: a sign of life comes after each, well within the silence allowed on a slow phone. */
const BATCH_SIZE = 250;

/** Failures in a row, without an answer in between, after which the worker is left alone until it is needed again. */
const MAX_FAILURES = 2;

/** The part of a Web Worker that is used; a real `Worker` is one. */
export interface RecogniserPort {
  postMessage(message: RecogniserRequest): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface RecogniserServiceInput {
  /** Starts a worker; called again when one has failed. */
  readonly spawn: () => RecogniserPort;
  /** Everything a worker must know; asked for at every start. */
  readonly templates: () => Iterable<Template>;
  /** Hears that a query stayed without an answer because the worker failed twice. */
  readonly onFailure?: () => void;
}

export interface RecogniserService {
  /** Starts the worker and teaches it all templates. Safe to call again. */
  start(): void;
  /** Teaches further samples; a worker that is not running learns them at its next start. */
  learn(samples: Iterable<Template>): void;
  /** Forgets symbols with all their samples. */
  forget(ids: readonly string[]): void;
  /**
   * Ranks symbols for the ink. `undefined` when there is no answer: a newer query took its place, the service was
   * disposed of, or the worker failed twice (which `onFailure` hears). Ink that is not finite has no candidates.
   */
  recognise(ink: Ink, limit?: number): Promise<Recognition | undefined>;
  /** Ends the worker; open queries get `undefined`. May be started again. */
  dispose(): void;
}

interface Query {
  readonly bytes: Uint8Array;
  readonly limit: number | undefined;
  readonly settle: (recognition: Recognition | undefined) => void;
}

/** Makes the service; nothing runs before `start` or the first query. */
export function createRecogniserService(input: RecogniserServiceInput): RecogniserService {
  let port: RecogniserPort | undefined;
  let asked: Query | undefined;
  let waiting: Query | undefined;
  let queryNumber = 0;
  let batchNumber = 0;
  let batchesOwed = 0;
  let failures = 0;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    if (port !== undefined) return;
    try {
      port = input.spawn();
    } catch {
      fail();
      return;
    }
    port.onmessage = ({ data }) => hear(data);
    port.onerror = () => fail();
    teach(input.templates());
    send();
  }

  function teach(samples: Iterable<Template>): void {
    let batch: Template[] = [];
    const post = () => {
      batchesOwed++;
      port?.postMessage({ type: "learn", batch: ++batchNumber, samples: batch });
      batch = [];
    };
    for (const { id, bytes } of samples) {
      batch.push({ id, bytes });
      if (batch.length === BATCH_SIZE) post();
    }
    if (batch.length > 0) post();
    watch();
  }

  function send(): void {
    if (asked === undefined) {
      asked = waiting;
      waiting = undefined;
    }
    if (asked === undefined) return;
    const { bytes, limit } = asked;
    port?.postMessage({ type: "recognise", query: ++queryNumber, bytes, limit });
    watch();
  }

  function hear(message: unknown): void {
    const response = parseRecogniserResponse(message);
    if (response?.type === "learned") {
      batchesOwed--;
      // Taught to the end with nothing asked: the worker is sound, whatever befell the one before it.
      if (batchesOwed === 0 && asked === undefined) failures = 0;
    } else if (response?.type === "recognised" && response.query === queryNumber) {
      failures = 0;
      asked?.settle(response.recognition);
      asked = undefined;
      send();
    } else if (response?.type !== "recognised") {
      fail();
      return;
    }
    watch();
  }

  /** Any word from the worker buys it another spell of silence, so teaching may take as long as it moves on. */
  function watch(): void {
    clearTimeout(watchdog);
    watchdog = undefined;
    if (port !== undefined && (asked !== undefined || batchesOwed > 0)) {
      watchdog = setTimeout(fail, SILENCE_MS);
    }
  }

  function fail(): void {
    stop();
    if (++failures < MAX_FAILURES) {
      start();
      return;
    }
    failures = 0;
    if (asked !== undefined || waiting !== undefined) input.onFailure?.();
    settleAll();
  }

  function stop(): void {
    clearTimeout(watchdog);
    watchdog = undefined;
    batchesOwed = 0;
    if (port === undefined) return;
    port.onmessage = null;
    port.onerror = null;
    port.terminate();
    port = undefined;
  }

  function settleAll(): void {
    asked?.settle(undefined);
    waiting?.settle(undefined);
    asked = undefined;
    waiting = undefined;
  }

  return {
    start,
    learn(samples) {
      if (port !== undefined) teach(samples);
    },
    forget(ids) {
      port?.postMessage({ type: "forget", ids });
    },
    recognise(ink, limit) {
      if (!isFiniteInk(ink)) return Promise.resolve({ candidates: [], known: 0 });
      const bytes = encodeInk(ink);
      return new Promise((settle) => {
        waiting?.settle(undefined);
        waiting = { bytes, limit, settle };
        if (port === undefined) start();
        else if (asked === undefined) send();
      });
    },
    dispose() {
      stop();
      failures = 0;
      settleAll();
    },
  };
}
