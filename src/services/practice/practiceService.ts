import type { Grade } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { Card, CardId, Face } from "#core/practice/card.ts";
import type { NextDay } from "#core/practice/nextDay.ts";
import type { Mode, Rating, Review } from "#core/practice/review.ts";
import type { Parameters, PracticeSettings } from "#core/practice/settings.ts";
import type { FactId, PackId, SymbolId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { StoreError } from "#store/errors.ts";
import type { EditError } from "../errors.ts";

/** Which cards a session is about. */
export type Scope =
  | { readonly type: "today" }
  | { readonly type: "tag"; readonly tag: string }
  | { readonly type: "pack"; readonly pack: PackId }
  /** The cards with the lowest chance of recall and the most lapses, due or not. */
  | { readonly type: "worst" }
  | { readonly type: "symbol"; readonly symbol: SymbolId };

export interface SessionPlan {
  readonly scope: Scope;
  /** Asks whatever is in scope, due or not, and leaves the schedule alone. */
  readonly cram: boolean;
}

export interface Counts {
  readonly due: number;
  readonly learning: number;
  readonly new: number;
}

export interface Queue {
  /** What to ask, in this order, as things stand now. */
  readonly cards: readonly Card[];
  readonly counts: Counts;
  /** When the next learning card comes that is not due yet, ms since 1970. */
  readonly nextAt: number | undefined;
}

/** What a person did with one card. */
export interface Answer {
  readonly card: CardId;
  readonly mode: Mode;
  readonly rating: Rating;
  readonly suggested?: Rating;
  /** From being asked to being rated. ms. */
  readonly durationMs: number;
  readonly hints: number;
  readonly misses: number;
  readonly cram: boolean;
  /** The drawing that was rated, and what the grader said of it. */
  readonly drawing?: { readonly ink: Ink; readonly grade: Grade };
}

/** When each rating would bring the card back. */
export interface Forecast {
  readonly rating: Rating;
  /** ms from now; whole days are given as multiples of 24 h. */
  readonly afterMs: number;
}

/** A drawing kept from practice. */
export interface KeptDrawing {
  readonly review: FactId;
  readonly at: number;
  readonly ink: Ink;
}

export interface PracticeSnapshot {
  /** False until the first load is through. */
  readonly ready: boolean;
  /** Rises with every change. */
  readonly version: number;
  readonly settings: PracticeSettings;
  readonly parameters: Parameters;
  /** Cards that are learnt, by id: not suspended ones' exclusion, see `suspended`. */
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly suspended: ReadonlySet<CardId>;
  /** Done on the present practice day. */
  readonly today: { readonly reviews: number; readonly learnt: number; readonly ms: number };
}

/** Scheduling and its record: everything practice does with the log. Loaded when first needed. */
export interface PracticeService {
  /** Reads reviews and replays them once, then follows every tab's writes. A second call is the first. */
  readonly start: () => Promise<Result<void, StoreError>>;
  readonly snapshot: () => PracticeSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Derived anew each time; cheap enough for every answer. */
  readonly queue: (plan: SessionPlan) => Queue;
  /** The next practice day after today on which cards come, learnt ones or new ones; undefined where none is waiting. */
  readonly nextDay: () => NextDay | undefined;
  /** When each rating would bring the card back. */
  readonly forecast: (card: CardId) => readonly Forecast[];
  /** Writes one review; when it answers ok, it is on the disk and the snapshot shows it. One step of undo. */
  readonly record: (answer: Answer) => Promise<Result<FactId, EditError>>;
  /** Takes back this device's newest standing review of today; answers its card, or undefined when there is none. */
  readonly undoLast: () => Promise<Result<CardId | undefined, EditError>>;
  /** Whether `undoLast` has something to take back. */
  readonly canUndo: () => boolean;
  /**
   * Puts symbols at the end of the queue of new cards, in this order, in the faces of the settings unless given.
   * Answers how many were not in practice yet. One step of undo (see `UndoLabel`), as are `unlearn`, `suspend`, `reset`
   * and `learnMoreToday`; none where nothing changes.
   */
  readonly learn: (
    symbols: readonly SymbolId[],
    faces?: readonly Face[],
  ) => Promise<Result<number, EditError>>;
  /** Takes symbols out of practice; their reviews stay. */
  readonly unlearn: (symbols: readonly SymbolId[]) => Promise<Result<void, EditError>>;
  readonly suspend: (card: CardId, suspended: boolean) => Promise<Result<void, EditError>>;
  /** The card is new again; its reviews stay in the history. */
  readonly reset: (card: CardId) => Promise<Result<void, EditError>>;
  /** Lets so many more new cards come today. */
  readonly learnMoreToday: (count: number) => Promise<Result<void, EditError>>;
  readonly changeSettings: (changes: Partial<PracticeSettings>) => Promise<Result<void, EditError>>;
  /** Puts fitted parameters in force, or with undefined goes back to those before. */
  readonly adoptParameters: (
    parameters: Parameters | undefined,
  ) => Promise<Result<void, EditError>>;
  /** All standing reviews, oldest first, in the order of replay. */
  readonly reviews: () => readonly Review[];
  /** Standing reviews of the present practice day, those apart from the schedule among them, in the order of their stamps. */
  readonly reviewsToday: () => readonly Review[];
  readonly reviewsOf: (symbol: SymbolId) => readonly Review[];
  /** How many drawings are kept of all symbols together. */
  readonly countDrawings: () => Promise<number>;
  /** Takes back the keeping of all of them; answers how many. One step of undo. */
  readonly forgetDrawings: () => Promise<Result<number, EditError>>;
  /** Kept drawings of one symbol, oldest first. */
  readonly drawingsOf: (symbol: SymbolId) => Promise<readonly KeptDrawing[]>;
}
