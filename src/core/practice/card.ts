import type { Branded, SymbolId } from "#core/shared/ids.ts";

/** The two ways of being asked for one symbol: draw it from memory, or read it. */
export const FACES = ["draw", "read"] as const;
export type Face = (typeof FACES)[number];

/** A symbol asked in one way. */
export type CardId = Branded<string, "CardId">;

export type Phase = "new" | "learning" | "review" | "relearning";

/** The scheduler's state of one card: what its reviews replay to, and nothing that they do not say. */
export interface Card {
  readonly id: CardId;
  readonly symbol: SymbolId;
  readonly face: Face;
  readonly phase: Phase;
  /** Which learning or relearning step comes next, from 0; 0 in other phases. */
  readonly step: number;
  /** FSRS stability: days until recall falls to 90 %. 0 while new. */
  readonly stability: number;
  /** FSRS difficulty, 1–10. 0 while new. */
  readonly difficulty: number;
  /** In learning: when to ask again, ms since 1970. Otherwise 0: the day counts. */
  readonly dueAt: number;
  /** In review: the practice day (see `practiceDay`) from which it is due. In learning the day of `dueAt`. */
  readonly dueDay: number;
  /** When it was last answered, ms since 1970 by the wall clock of that moment; 0 while new. */
  readonly lastAt: number;
  /** Practice day of the last answer. */
  readonly lastDay: number;
  /** Practice day of its first answer since it was new; absent while new. */
  readonly learntDay?: number;
  readonly reps: number;
  /** How often it was forgotten once it had been learnt. */
  readonly lapses: number;
  /** Forgotten so often that asking alone does not help. */
  readonly isLeech: boolean;
  /** The greatest `n` of its reviews; the next review takes one more. */
  readonly n: number;
}

/** The other way of being asked for the same symbol. */
export function otherFace(face: Face): Face {
  return face === "draw" ? "read" : "draw";
}

/** The id of a card. */
export function cardIdOf(symbol: SymbolId, face: Face): CardId {
  return `${face}.${symbol}` as CardId;
}
