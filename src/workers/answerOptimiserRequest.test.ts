import { describe, expect, it } from "vitest";
import { reviewTable } from "#core/practice/reviewTable.ts";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import { inventLearner } from "#testing/inventLearner.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { answerOptimiserRequest } from "./answerOptimiserRequest.ts";
import type { OptimiserResponse } from "./optimiserMessages.ts";

const table = reviewTable(
  inventLearner({
    ...{ truth: DEFAULT_WEIGHTS, schedule: DEFAULT_WEIGHTS },
    ...{ cards: 40, days: 200, random: seededRandom(3) },
  }),
);
const request = { type: "fit", table, current: DEFAULT_WEIGHTS, relearningSteps: 1 };

function ask(message: unknown): OptimiserResponse[] {
  const responses: OptimiserResponse[] = [];
  answerOptimiserRequest(message, (response) => responses.push(response));
  return responses;
}

describe("the optimiser's worker", () => {
  it("tells how far it is, a hundred times at most, then what came out", () => {
    const responses = ask(request);
    const told = responses.slice(0, -1);
    expect(told.length).toBeGreaterThan(10);
    expect(told.length).toBeLessThanOrEqual(101);
    expect(told.every(({ type }) => type === "progress")).toBe(true);
    expect(responses.at(-1)).toMatchObject({ type: "fitted", fit: { type: "Fitted" } });
  });

  it("refuses what is no table of reviews", () => {
    const broken = [
      undefined,
      { ...request, type: "guess" },
      { ...request, current: ["much"] },
      { ...request, relearningSteps: NaN },
      { ...request, table: { ...table, ratings: table.ratings.map(() => 5) } },
      { ...request, table: { ...table, elapsedDays: table.elapsedDays.map(() => -1) } },
      { ...request, table: { ...table, at: table.at.slice(1) } },
      { ...request, table: { ...table, starts: table.starts.map((start) => start + 1) } },
    ];
    for (const message of broken) expect(ask(message)).toEqual([{ type: "refused" }]);
  });
});
