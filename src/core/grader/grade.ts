import type { Placement } from "./placement.ts";

/** How much may differ before an attempt fails; order and direction must be right only when strict, and are overlooked when relaxed. */
export type Strictness = "relaxed" | "balanced" | "strict";

/** A way of writing a symbol: its reference's strokes in the order they are drawn, and which of them run the other way. */
export type StrokeOrder = readonly OrderedStroke[];

export interface OrderedStroke {
  /** Number of the reference's stroke, from 0. */
  readonly reference: number;
  readonly reversed: boolean;
}

/** A place on the attempt's own ink. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type Side = "left" | "right" | "above" | "below";

/**
 * Something a learner can be told and shown. `stroke` is a drawn stroke, `reference` one of the reference's, both from 0;
 * `at` lies on the attempt's ink; `side` is where the drawn stroke lies as seen from where it belongs.
 */
export type Finding =
  /** Another symbol, or none; `lookalike` is its number among those given, when it is one of them. */
  | { readonly type: "wrongSymbol"; readonly lookalike?: number }
  | { readonly type: "missingStroke"; readonly reference: number; readonly at: Spot }
  | { readonly type: "extraStroke"; readonly stroke: number; readonly at: Spot }
  /** One drawn stroke stands for several, or several for one. */
  | {
      readonly type: "merged";
      readonly stroke: number;
      readonly references: readonly number[];
      readonly at: Spot;
    }
  | {
      readonly type: "split";
      readonly strokes: readonly number[];
      readonly reference: number;
      readonly at: Spot;
    }
  /** Drawn as the `stroke`-th, it should be the `shouldBe`-th; both from 0. */
  | {
      readonly type: "order";
      readonly stroke: number;
      readonly reference: number;
      readonly shouldBe: number;
      readonly at: Spot;
    }
  /** The pen ran the other way. */
  | {
      readonly type: "reversed";
      readonly stroke: number;
      readonly reference: number;
      readonly at: Spot;
    }
  | {
      readonly type: "startsElsewhere" | "endsElsewhere" | "misplaced";
      readonly stroke: number;
      readonly reference: number;
      readonly side: Side;
      readonly at: Spot;
    }
  | {
      readonly type: "tooLong" | "tooShort" | "shape";
      readonly stroke: number;
      readonly reference: number;
      readonly at: Spot;
    };

/** A drawn stroke, or several, and what they stand for; one side is always single. */
export interface StrokePair {
  readonly strokes: readonly number[];
  readonly references: readonly number[];
  readonly reversed: boolean;
}

/** What an attempt is worth, part by part; 1 is as the reference. */
export interface Grade {
  readonly parts: {
    readonly shape: number;
    readonly position: number;
    readonly order: number;
    readonly direction: number;
    readonly count: number;
  };
  readonly verdict: {
    /** Everything taken together, 0–1. An attempt that just passes with nothing else amiss has about 0.5. */
    readonly score: number;
    readonly passed: boolean;
  };
  /** Gravest first. */
  readonly findings: readonly Finding[];
  readonly pairs: readonly StrokePair[];
  /** Brings the reference's points to where they belong on the attempt's ink, for drawing one over the other. */
  readonly overlay: Placement;
}
