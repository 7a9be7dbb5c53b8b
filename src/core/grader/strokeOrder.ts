import type { StrokeOrder, StrokePair } from "./grade.ts";

/** How the drawn order and directions agree with the accepted way they come closest to. */
export interface OrderCheck {
  /** Share of the drawn strokes that come in turn, and that run the right way. */
  readonly order: number;
  readonly direction: number;
  /** Pairs, by index, that are out of turn, with the place they should have had among the drawn strokes. */
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
    const found = check.outOfTurn.length + check.wrongWay.length;
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
  const inTurn = longestRise(places);
  const sorted = places.toSorted((one, other) => one - other);
  const outOfTurn = places.flatMap((place, pair) =>
    inTurn.has(pair) ? [] : [{ pair, shouldBe: sorted.indexOf(place) }],
  );
  const wrongWay = pairs.flatMap(({ references: [first = 0], reversed }, pair) =>
    reversed === (turns.get(first)?.reversed ?? false) ? [] : [pair],
  );
  const count = Math.max(1, pairs.length);
  return {
    order: 1 - outOfTurn.length / count,
    direction: 1 - wrongWay.length / count,
    outOfTurn,
    wrongWay,
  };
}

/** Indices of a longest subsequence that rises (Schensted 1961, in the plain O(n²) form): what is not in it is out of turn. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  let last = -1;
  values.forEach((value, at) => {
    lengths[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      const length = (lengths[earlier] ?? 0) + 1;
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
