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
import type { RecogniseOptions, Recognition } from "#core/recogniser/recogniser.ts";
import type { Prediction } from "#core/recogniser/reviewSamples.ts";
import type {
  RecogniserRequest,
  RecogniserResponse,
  Template,
} from "#workers/recogniserMessages.ts";
import { parseRecogniserResponse } from "./parseRecogniserResponse.ts";

/** A worker that owes an answer and gives no sign of life for so long is replaced, ms. */
const SILENCE_MS = 5000;

/** Samples in a message: a sign of life comes after each, well within the silence allowed on a slow phone. */
const BATCH_SIZE = 250;

/** Failures in a row, without an answer in between, after which the worker is left alone until it is needed again. */
const MAX_FAILURES = 2;

/** An index that lacked fewer drawings than these is not written anew: looking at them takes no time. */
const WORTH_SAVING = 200;

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
  /** Brings what `saveCache` was given last; without it everything is looked at anew at each start. */
  readonly loadCache?: () => Promise<Uint8Array | undefined>;
  /** Keeps the index for the next start. It is derived from the drawings and as private as they are. */
  readonly saveCache?: (bytes: Uint8Array) => void;
  /** Hears, once after each start, that the worker knows all templates. */
  readonly onTaught?: () => void;
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
  recognise(ink: Ink, limit?: number, options?: RecogniseOptions): Promise<Recognition | undefined>;
  /**
   * Asks for each of the person's drawings with itself left out, and gives order and direction the weight that they
   * speak for. `undefined` when there is no answer.
   */
  assess(drawings: readonly Template[]): Promise<Prediction | undefined>;
  /** Whether a further sample leaves those drawings as well recognised. `undefined` when there is no answer. */
  judge(sample: Template, drawings: readonly Template[]): Promise<boolean | undefined>;
  /** Ends the worker; open queries get `undefined`. May be started again. */
  dispose(): void;
}

type Answer = Extract<RecogniserResponse, { type: "assessed" | "judged" }>;

interface Query {
  readonly bytes: Uint8Array;
  readonly limit: number | undefined;
  readonly isPartial: boolean;
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
  let freshDrawings = 0;
  /** The worker knows the templates, or they are on their way to it. */
  let isTaught = false;
  let hasToldTaught = false;
  let questionNumber = 0;
  const questions = new Map<number, (answer: Answer | undefined) => void>();
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
    const started = port;
    if (input.loadCache === undefined) begin();
    else {
      void input
        .loadCache()
        .catch(() => undefined)
        .then((bytes) => {
          if (port === started) begin(bytes);
        });
    }
  }

  /** Templates are asked for when the cache is there: what changed while it was read is in them. */
  function begin(cache?: Uint8Array): void {
    if (cache !== undefined) port?.postMessage({ type: "restore", bytes: cache });
    isTaught = true;
    teach(input.templates());
    if (cache !== undefined) port?.postMessage({ type: "settle" });
    send();
  }

  function teach(samples: Iterable<Template>): void {
    let batch: Template[] = [];
    const post = () => {
      batchesOwed++;
      port?.postMessage({ type: "learn", batch: ++batchNumber, samples: batch });
      batch = [];
    };
    for (const { id, bytes, own = false } of samples) {
      batch.push({ id, bytes, own });
      if (batch.length === BATCH_SIZE) post();
    }
    if (batch.length > 0) post();
    watch();
  }

  function send(): void {
    if (!isTaught) return;
    if (asked === undefined) {
      asked = waiting;
      waiting = undefined;
    }
    if (asked === undefined) return;
    const { bytes, limit, isPartial } = asked;
    port?.postMessage({ type: "recognise", query: ++queryNumber, bytes, limit, isPartial });
    watch();
  }

  function hear(message: unknown): void {
    const response = parseRecogniserResponse(message);
    if (response?.type === "learned") {
      batchesOwed--;
      freshDrawings += response.fresh;
      if (batchesOwed === 0) finishTeaching();
      // Taught to the end with nothing asked: the worker is sound, whatever befell the one before it.
      if (batchesOwed === 0 && asked === undefined) failures = 0;
    } else if (response?.type === "recognised" && response.query === queryNumber) {
      failures = 0;
      asked?.settle(response.recognition);
      asked = undefined;
      send();
    } else if (response?.type === "saved") {
      input.saveCache?.(response.bytes);
    } else if (response?.type === "assessed" || response?.type === "judged") {
      questions.get(response.question)?.(response);
      questions.delete(response.question);
    } else if (response?.type !== "recognised") {
      fail();
      return;
    }
    watch();
  }

  function finishTeaching(): void {
    if (!hasToldTaught) {
      hasToldTaught = true;
      input.onTaught?.();
    }
    if (input.saveCache === undefined || freshDrawings < WORTH_SAVING) return;
    freshDrawings = 0;
    port?.postMessage({ type: "save" });
  }

  /** Long questions have no watchdog of their own: a worker that hangs over one is noticed by the next query. */
  function question(post: (number: number) => void): Promise<Answer | undefined> {
    if (port === undefined || !isTaught) return Promise.resolve(undefined);
    const number = ++questionNumber;
    return new Promise((settle) => {
      questions.set(number, settle);
      post(number);
    });
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
    freshDrawings = 0;
    isTaught = false;
    hasToldTaught = false;
    for (const settle of questions.values()) settle(undefined);
    questions.clear();
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
      if (isTaught) teach(samples);
    },
    forget(ids) {
      if (isTaught) port?.postMessage({ type: "forget", ids });
    },
    assess: async (drawings) => {
      const answer = await question((number) =>
        port?.postMessage({ type: "assess", question: number, drawings }),
      );
      return answer?.type === "assessed" ? { asked: answer.asked, first: answer.first } : undefined;
    },
    judge: async (sample, drawings) => {
      const answer = await question((number) =>
        port?.postMessage({ type: "judge", question: number, sample, drawings }),
      );
      return answer?.type === "judged" ? answer.helps : undefined;
    },
    recognise(ink, limit, { isPartial = false } = {}) {
      if (!isFiniteInk(ink)) return Promise.resolve({ candidates: [], known: 0 });
      const bytes = encodeInk(ink);
      return new Promise((settle) => {
        waiting?.settle(undefined);
        waiting = { bytes, limit, isPartial, settle };
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
