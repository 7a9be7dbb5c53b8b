/*
 * The card at hand: what is on the screen between being asked and being rated, and nothing else. Reviews are in the log
 * and the next card follows from them, so a tab that is killed loses at most what this store holds.
 */
import { create } from "zustand";
import type { Ink } from "#core/ink/ink.ts";
import type { CardId } from "#core/practice/card.ts";
import type { Mode } from "#core/practice/review.ts";

/** What lies under the pen: all strokes to trace, their shadow, or nothing. */
export type Guide = "full" | "faint" | "none";

/** `asked`: it is to be drawn or read. `graded`: the drawing is checked. `shown`: the answer is there without a drawing. */
export type Stage = "asked" | "graded" | "shown";

/** A card and how far one is with it. */
export interface AtHand {
  readonly card: CardId;
  /** The card's count of reviews when it was asked: another one means that it was answered elsewhere meanwhile. */
  readonly n: number;
  readonly mode: Mode;
  /** By the page's own clock, which no change of the wall clock moves. ms. */
  readonly askedAtMs: number;
  readonly stage: Stage;
  readonly guide: Guide;
  /** After too many misses the strokes are shown, and it is copied. */
  readonly isCopy: boolean;
  readonly ink: Ink;
  /** Numbers of the reference's strokes that were shown as a hint, from 0. */
  readonly hinted: readonly number[];
  /** Attempts that failed and were tried again. */
  readonly misses: number;
}

export interface Session {
  readonly atHand: AtHand | undefined;
  /** A card comes on the screen and stays, whatever else becomes due meanwhile. */
  readonly ask: (card: Pick<AtHand, "card" | "n" | "mode" | "askedAtMs">) => void;
  /** This asking of a card is done with, if it is still the one on the screen; the queue says what comes next. */
  readonly finish: (asked: Pick<AtHand, "card" | "askedAtMs">) => void;
  /** Practice was left. */
  readonly letGo: () => void;
  readonly setInk: (ink: Ink) => void;
  /** From the full guide to its shadow, and from there to an empty pad. */
  readonly traceOn: () => void;
  readonly check: () => void;
  /** Once more with an empty pad; the attempt that failed counts. */
  readonly tryAgain: () => void;
  /** Once more, with the strokes to copy. */
  readonly copy: () => void;
  readonly hint: (stroke: number) => void;
  readonly show: () => void;
}

const FRESH = {
  stage: "asked",
  guide: "none",
  isCopy: false,
  ink: [],
  hinted: [],
  misses: 0,
} as const satisfies Partial<AtHand>;

const NEXT_GUIDE = { full: "faint", faint: "none", none: "none" } as const;

export const useSession = create<Session>()((set) => {
  const change = (changes: (atHand: AtHand) => Partial<AtHand>) =>
    set(({ atHand }) =>
      atHand === undefined ? {} : { atHand: { ...atHand, ...changes(atHand) } },
    );
  return {
    atHand: undefined,
    ask: (asked) =>
      set({ atHand: { ...FRESH, ...asked, guide: asked.mode === "trace" ? "full" : "none" } }),
    finish: (asked) =>
      set(({ atHand }) =>
        atHand?.card === asked.card && atHand.askedAtMs === asked.askedAtMs
          ? { atHand: undefined }
          : {},
      ),
    letGo: () => set({ atHand: undefined }),
    setInk: (ink) => change(() => ({ ink })),
    traceOn: () => change(({ guide }) => ({ guide: NEXT_GUIDE[guide], ink: [] })),
    check: () =>
      change(({ ink, stage }) => (ink.length > 0 && stage === "asked" ? { stage: "graded" } : {})),
    tryAgain: () => change(({ misses }) => ({ stage: "asked", ink: [], misses: misses + 1 })),
    copy: () =>
      change(({ misses }) => ({
        stage: "asked",
        guide: "full",
        isCopy: true,
        ink: [],
        misses: misses + 1,
      })),
    hint: (stroke) =>
      change(({ hinted }) => (hinted.includes(stroke) ? {} : { hinted: [...hinted, stroke] })),
    show: () => change(() => ({ stage: "shown" })),
  };
});
