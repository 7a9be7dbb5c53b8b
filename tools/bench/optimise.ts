/* How long fitting to 10,000 reviews takes, from the reviews as practice holds them to the weights. The learner is invented. */
import { cardHistories } from "#core/practice/cardHistories.ts";
import { optimise } from "#core/practice/optimise.ts";
import { reviewTable } from "#core/practice/reviewTable.ts";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import { inventLearner } from "#testing/inventLearner.ts";
import { makeReview } from "#testing/practiceHistory.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, type BenchRow, timeRuns } from "./benchRow.ts";

const SEED = 1;
const REVIEWS = 10_000;
const CARDS = 1400;
const DAYS = 365;
const RUNS = 5;
const ROLLOVER_HOUR = 4;

/** Somebody whom the published weights do not fit. */
const TRUTH = DEFAULT_WEIGHTS.with(0, 0.8).with(2, 5).with(6, 2).with(8, 2.1).with(20, 0.25);

export const benches: Benches = { "optimise-10000": fitTenThousand };

function fitTenThousand(): Promise<BenchRow> {
  const random = seededRandom(SEED);
  const input = { truth: TRUTH, schedule: DEFAULT_WEIGHTS, cards: CARDS, days: DAYS, random };
  const reviews = inventLearner(input)
    .flatMap((history, card) =>
      history.map(({ rating, at }, place) =>
        makeReview({ symbol: `symbol${card}`, rating, at, n: place + 1 }),
      ),
    )
    .sort((a, b) => a.at - b.at)
    .slice(0, REVIEWS);
  if (reviews.length < REVIEWS) throw new Error(`only ${reviews.length} reviews were invented`);
  return timeRuns(
    () => {
      const table = reviewTable(cardHistories(reviews, ROLLOVER_HOUR));
      optimise(table, { current: DEFAULT_WEIGHTS, relearningSteps: 1 });
    },
    { n: RUNS, warmUp: 1 },
  );
}
