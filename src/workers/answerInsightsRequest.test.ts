import { describe, expect, it } from "vitest";
import { packPractice } from "#core/insights/packReviews.ts";
import { inventHistory } from "#testing/practiceHistory.ts";
import { answerInsightsRequest } from "./answerInsightsRequest.ts";

const { reviews, cards } = inventHistory({ seed: 2, days: 9, newPerDay: 1 });
const packed = packPractice({ reviews, cards: cards.values(), suspended: new Set() });
const easyDays = [1, 1, 1, 1, 1, 1, 1];
const context = { today: 20_758, rolloverHour: 4, desiredRetention: 0.9, easyDays };
const request = { type: "derive", question: 3, packed, context };

describe("the insights' worker", () => {
  it("answers with the number of the question", () => {
    expect(answerInsightsRequest(structuredClone(request))).toMatchObject({
      type: "derived",
      question: 3,
      insights: { totals: { reviews: reviews.length } },
    });
  });

  it.each([
    ["nothing", undefined],
    ["another kind of question", { ...request, type: "recognise" }],
    ["no context", { ...request, context: {} }],
    ["six weekdays", { ...request, context: { ...context, easyDays: easyDays.slice(1) } }],
    ["a time that is no number", { ...request, context: { ...context, today: NaN } }],
    ["columns of unequal length", withReviews({ rating: new Uint8Array(1) })],
    ["a column of another kind", withReviews({ at: Array.from(packed.reviews.at) })],
    ["symbols that are not in the table", withReviews({ symbols: [] })],
  ])("refuses %s", (_, message) => {
    expect(answerInsightsRequest(message)).toEqual({ type: "refused" });
  });
});

function withReviews(changes: Record<string, unknown>) {
  return { ...request, packed: { ...packed, reviews: { ...packed.reviews, ...changes } } };
}
