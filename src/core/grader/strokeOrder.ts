import type { StrokeOrder, StrokePair } from "./grade.ts";

/** How the drawn order and directions agree with the accepted way they come closest to. */
export interface OrderCheck {
  /** Share of the drawn strokes that come in turn, and that run the right way. */
  readonly order: number;
  readonly direction: number;
  /**
   * Pairs, by index, that are out of turn, with the number they should have had among the drawn strokes, those that belong
   * nowhere staying where they are. A stroke that came at its place while others around it did not is left out.
   */
  readonly outOfTurn: readonly { readonly pair: number; readonly shouldBe: number }[];
  /** Pairs, by index, that run the other way. */
  readonly wrongWay: readonly number[];
}

/** The way of writing that the reference itself shows. */
export function ownOrder(count: number): StrokeOrder {
  return Array.from({ length: count }, (_, reference) => ({ reference, reversed: false }));
}

/** Compares pairs, in drawn order, with each accepted way; the one that agrees best counts. */
export function checkOrder(
  pairs: readonly StrokePair[],
  accepted: readonly StrokeOrder[],
): OrderCheck {
  let best: OrderCheck = { order: 1, direction: 1, outOfTurn: [], wrongWay: [] };
  let faults = Infinity;
  for (const order of accepted) {
    const check = compareOrder(pairs, order);
    const found = 2 - check.order - check.direction;
    if (found < faults) {
      best = check;
      faults = found;
    }
  }
  return best;
}

function compareOrder(pairs: readonly StrokePair[], order: StrokeOrder): OrderCheck {
  const turns = new Map(
    order.map(({ reference, reversed }, turn) => [reference, { turn, reversed }]),
  );
  const places = pairs.map(({ references }) =>
    Math.min(...references.map((reference) => turns.get(reference)?.turn ?? reference)),
  );
  const drawnAt = placesTaken(
    pairs,
    pairs.map((_, pair) => pair),
  );
  const wantedAt = placesTaken(pairs, places);
  const slots = pairs.flatMap(({ strokes }) => strokes).sort((one, other) => one - other);
  const isAtItsPlace = (pair: number) => drawnAt[pair] === wantedAt[pair];
  const inTurn = longestRise(places, isAtItsPlace);
  const outOfTurn = pairs.flatMap((_, pair) =>
    inTurn.has(pair) || isAtItsPlace(pair)
      ? []
      : [{ pair, shouldBe: slots[wantedAt[pair] ?? 0] ?? 0 }],
  );
  const wrongWay = pairs.flatMap(({ references: [first = 0], reversed }, pair) =>
    reversed === (turns.get(first)?.reversed ?? false) ? [] : [pair],
  );
  const count = Math.max(1, pairs.length);
  return {
    order: 1 - (pairs.length - inTurn.size) / count,
    direction: 1 - wrongWay.length / count,
    outOfTurn,
    wrongWay,
  };
}

/** Where each pair begins when pairs are drawn by rising turn, each with as many strokes as it has. */
function placesTaken(pairs: readonly StrokePair[], turns: readonly number[]): readonly number[] {
  return turns.map((turn, pair) =>
    pairs.reduce((before, { strokes }, other) => {
      const otherTurn = turns[other] ?? 0;
      const isBefore = otherTurn < turn || (otherTurn === turn && other < pair);
      return isBefore ? before + strokes.length : before;
    }, 0),
  );
}

/**
 * Indices of a longest subsequence that rises (Schensted 1961, in the plain O(n²) form), of several the one with most
 * strokes at their very place: what is not in it is out of turn.
 */
function longestRise(
  values: readonly number[],
  isAtItsPlace: (at: number) => boolean,
): ReadonlySet<number> {
  // A stroke at its place counts a little more; all of them together less than one stroke.
  const extra = 1 / (values.length + 1);
  const lengths: number[] = [];
  const before: number[] = [];
  let last = -1;
  values.forEach((value, at) => {
    const own = isAtItsPlace(at) ? 1 + extra : 1;
    lengths[at] = own;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      const length = (lengths[earlier] ?? 0) + own;
      if ((values[earlier] ?? 0) < value && length > (lengths[at] ?? 0)) {
        lengths[at] = length;
        before[at] = earlier;
      }
    }
    if (last < 0 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at;
  });
  const chosen = new Set<number>();
  for (let at = last; at >= 0; at = before[at] ?? -1) chosen.add(at);
  return chosen;
}
