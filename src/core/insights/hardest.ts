import type { SymbolId } from "#core/shared/ids.ts";
import type { CardColumns, ReviewColumns } from "./reviewColumns.ts";
import { TODAY, type Timeline } from "./timeline.ts";

/** More are no help. Some may be gone from the dictionary, so that a screen has to spare. */
const MOST_SYMBOLS = 20;

/** What lies further back says little about today. Days. */
const LOOK_BACK_DAYS = 365;

/** A symbol is taken to be as hard as the others until it was asked about so often: one slip makes none hard. */
const PRIOR_TESTS = 5;

/** So many lapses weigh half of what lapses can weigh. */
const HALF_WEIGHT_LAPSES = 4;

/** How a symbol fares. */
export interface HardSymbol {
  readonly symbol: SymbolId;
  /** Tests of memory in the last year, and how many were passed. */
  readonly asked: number;
  readonly recalled: number;
  readonly lapses: number;
  /** Mean score of its drawings in the last year, 0–1; absent where none was graded. */
  readonly score: number | undefined;
}

/**
 * Symbols in practice that give trouble, the hardest first. Trouble is the mean of three shares, each 0–1: tests failed
 * (drawn towards the person's own mean while there are few), lapses over lapses + 4, and what the drawings lack in score.
 * Only symbols that were forgotten, failed or drawn badly are named.
 */
export function hardestSymbols(
  reviews: ReviewColumns,
  cards: CardColumns,
  timeline: Timeline,
): readonly HardSymbol[] {
  const count = reviews.symbols.length;
  const asked = new Float64Array(count);
  const recalled = new Float64Array(count);
  const lapses = new Float64Array(count);
  const scores = new Float64Array(count);
  const graded = new Float64Array(count);
  const inPractice = new Uint8Array(count);
  cards.symbol.forEach((symbol, row) => {
    inPractice[symbol] = 1;
    lapses[symbol] = (lapses[symbol] ?? 0) + (cards.lapses[row] ?? 0);
  });
  for (let row = 0; row < reviews.rating.length; row++) {
    if ((timeline.day[row] ?? -1) <= TODAY - LOOK_BACK_DAYS) continue;
    const symbol = reviews.symbol[row] ?? 0;
    if ((timeline.gap[row] ?? -1) > 0) {
      asked[symbol] = (asked[symbol] ?? 0) + 1;
      recalled[symbol] = (recalled[symbol] ?? 0) + Number((reviews.rating[row] ?? 0) > 1);
    }
    const score = reviews.score[row] ?? NaN;
    if (!Number.isNaN(score)) {
      scores[symbol] = (scores[symbol] ?? 0) + score;
      graded[symbol] = (graded[symbol] ?? 0) + 1;
    }
  }
  const failureRate = failureRateOf(asked, recalled);

  const found: { readonly hard: HardSymbol; readonly trouble: number }[] = [];
  reviews.symbols.forEach((symbol, place) => {
    if (inPractice[place] !== 1) return;
    const tests = asked[place] ?? 0;
    const passed = recalled[place] ?? 0;
    const drawings = graded[place] ?? 0;
    const score = drawings > 0 ? (scores[place] ?? 0) / drawings : undefined;
    const hard = { symbol, asked: tests, recalled: passed, lapses: lapses[place] ?? 0, score };
    if (!givesTrouble(hard)) return;
    const failed = (tests - passed + PRIOR_TESTS * failureRate) / (tests + PRIOR_TESTS);
    const lapsed = hard.lapses / (hard.lapses + HALF_WEIGHT_LAPSES);
    const shares = score === undefined ? [failed, lapsed] : [failed, lapsed, 1 - score];
    found.push({ hard, trouble: shares.reduce((sum, share) => sum + share, 0) / shares.length });
  });
  return found
    .sort((one, other) => other.trouble - one.trouble || compare(one.hard, other.hard))
    .slice(0, MOST_SYMBOLS)
    .map(({ hard }) => hard);
}

/** An attempt that just passes has a score of about this (see `Grade`). */
const PASSING_SCORE = 0.5;

function givesTrouble({ asked, recalled, lapses, score = 1 }: HardSymbol): boolean {
  return recalled < asked || lapses > 0 || score < PASSING_SCORE;
}

function failureRateOf(asked: Float64Array, recalled: Float64Array): number {
  const tests = asked.reduce((sum, each) => sum + each, 0);
  const passed = recalled.reduce((sum, each) => sum + each, 0);
  return tests > 0 ? (tests - passed) / tests : 0;
}

function compare(one: HardSymbol, other: HardSymbol): number {
  return one.symbol < other.symbol ? -1 : 1;
}
