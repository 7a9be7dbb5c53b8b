import type { Ink } from "#core/ink/ink.ts";
import type { RandomBytes, SymbolId } from "#core/shared/ids.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#store/database.ts";
import type { Dictionary } from "../dictionary.ts";
import type { Writer } from "../writer.ts";
import type { PracticeService } from "./practiceService.ts";

/** What practice stands on. */
export interface PracticeInput {
  readonly database: Database;
  readonly dictionary: Dictionary;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Told of drawings from memory that grader and person found good: the recogniser may learn from them. */
  readonly onGoodDrawing?: (symbol: SymbolId, ink: Ink) => void;
}

/** The service with the doors by which other services keep it up to date. */
export interface RunningPractice extends PracticeService {
  /** Takes in what was written up to now, without waiting to be told. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
}
