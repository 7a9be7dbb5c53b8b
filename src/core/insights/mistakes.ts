import { MODES } from "#core/practice/review.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import {
  type CardColumns,
  FINDING_TYPES,
  type FindingType,
  type ReviewColumns,
  STROKES_PER_FINDING_TYPE,
} from "./reviewColumns.ts";
import { TODAY, type Timeline } from "./timeline.ts";

/** A fault that was last made longer ago may be mended. Days. */
const LOOK_BACK_DAYS = 90;

/** Seen fewer times, or in a smaller share of a symbol's drawings, a fault is a slip and no habit. */
const FEWEST_TIMES = 3;
const SMALLEST_SHARE = 0.2;

const MOST_MISTAKES = 20;

const TRACE = MODES.indexOf("trace");

/** One fault that comes back in the drawings of one symbol. */
export interface Mistake {
  readonly symbol: SymbolId;
  readonly type: FindingType;
  /** Of the reference, from 0 (for `extraStroke` of the drawing); without meaning for `wrongSymbol`. */
  readonly stroke: number;
  /** Drawings in the last 90 days that show it, of all of this symbol. */
  readonly times: number;
  readonly drawings: number;
}

/** A kind of fault over all symbols. */
export interface MistakeKind {
  readonly type: FindingType;
  readonly times: number;
  readonly symbols: number;
}

export interface Mistakes {
  /** Those that recur, most frequent first. */
  readonly recurring: readonly Mistake[];
  readonly kinds: readonly MistakeKind[];
  /** Drawings looked at: all from memory in the last 90 days. */
  readonly drawings: number;
}

/** Which stroke errors recur, by symbol and over all. Tracing is left out: a guide lay beneath the pen. */
export function recurringMistakes(
  reviews: ReviewColumns,
  cards: CardColumns,
  timeline: Timeline,
): Mistakes {
  const inPractice = new Uint8Array(reviews.symbols.length);
  cards.symbol.forEach((symbol) => (inPractice[symbol] = 1));
  const codes = FINDING_TYPES.length * STROKES_PER_FINDING_TYPE;
  const drawingsOf = new Float64Array(reviews.symbols.length);
  const times = new Map<number, number>();
  let drawings = 0;
  for (let row = 0; row < reviews.rating.length; row++) {
    const symbol = reviews.symbol[row] ?? 0;
    const isLooked =
      (reviews.strokes[row] ?? 0) > 0 &&
      reviews.mode[row] !== TRACE &&
      (timeline.day[row] ?? -1) > TODAY - LOOK_BACK_DAYS &&
      inPractice[symbol] === 1;
    if (!isLooked) continue;
    drawings++;
    drawingsOf[symbol] = (drawingsOf[symbol] ?? 0) + 1;
    const start = row === 0 ? 0 : (reviews.findingEnds[row - 1] ?? 0);
    // One drawing counts once, however often it shows the same.
    for (const code of new Set(reviews.findings.subarray(start, reviews.findingEnds[row]))) {
      const key = symbol * codes + code;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  const all = [...times].map(([key, count]): Mistake => {
    const symbol = Math.floor(key / codes);
    const code = key % codes;
    return {
      symbol: reviews.symbols[symbol] ?? ("" as SymbolId),
      type: FINDING_TYPES[Math.floor(code / STROKES_PER_FINDING_TYPE)] ?? "shape",
      stroke: code % STROKES_PER_FINDING_TYPE,
      times: count,
      drawings: drawingsOf[symbol] ?? 0,
    };
  });
  const recurring = all
    .filter((each) => each.times >= FEWEST_TIMES && each.times >= SMALLEST_SHARE * each.drawings)
    .sort(compareMistakes)
    .slice(0, MOST_MISTAKES);
  return { recurring, kinds: kindsOf(all), drawings };
}

function kindsOf(mistakes: readonly Mistake[]): readonly MistakeKind[] {
  return FINDING_TYPES.map((type) => {
    const ofType = mistakes.filter((mistake) => mistake.type === type);
    return {
      type,
      times: ofType.reduce((sum, { times }) => sum + times, 0),
      symbols: new Set(ofType.map(({ symbol }) => symbol)).size,
    };
  })
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times);
}

function compareMistakes(one: Mistake, other: Mistake): number {
  if (one.times !== other.times) return other.times - one.times;
  if (one.symbol !== other.symbol) return one.symbol < other.symbol ? -1 : 1;
  return one.stroke - other.stroke || (one.type < other.type ? -1 : 1);
}
