/* How long insights over three years of practice take: reviews to columns, as the page does, and all that the Worker does with them. */
import { deriveInsights } from "#core/insights/insights.ts";
import { packPractice } from "#core/insights/packReviews.ts";
import { practiceDay } from "#core/practice/practiceDay.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { inventHistory } from "#testing/practiceHistory.ts";
import { parseInsightsRequest } from "#workers/parseInsightsRequest.ts";
import { type Benches, type BenchRow, timeRuns } from "./benchRow.ts";

const REVIEWS = 100_000;
const RUNS = 20;
const WARM_UP = 3;

const CONTEXT = {
  today: practiceDay(NOON_MS, 0, 4),
  rolloverHour: 4,
  desiredRetention: 0.9,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
};

export const benches: Benches = {
  "insights-100000": () => {
    const packed = packPractice(threeYears());
    return timed(() => {
      const request = { type: "derive", question: 1, packed, context: CONTEXT };
      const parsed = parseInsightsRequest(request);
      if (parsed) deriveInsights(parsed.packed, parsed.context);
    });
  },
  "insights-pack-100000": () => {
    const rows = threeYears();
    return timed(() => packPractice(rows));
  },
};

function timed(work: () => void): Promise<BenchRow> {
  return timeRuns(work, { n: RUNS, warmUp: WARM_UP });
}

/** The last so many reviews of a long history, in the order in which they are kept. */
function threeYears() {
  const history = inventHistory({ seed: 1, days: 1096, newPerDay: 14 });
  return {
    reviews: history.reviews.slice(-REVIEWS),
    cards: [...history.cards.values()],
    suspended: new Set<never>(),
  };
}
