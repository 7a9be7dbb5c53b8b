import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactRow } from "#core/log/op.ts";
import { arbitraryReviews, reviewOp } from "#testing/arbitraryReviews.ts";
import { arbitraryField, arbitraryValue } from "#testing/arbitraries.ts";
import { makeMeasures, makeReview } from "#testing/practiceHistory.ts";
import type { Review } from "./review.ts";
import { readReview } from "./reviewFact.ts";

function factOf(review: Review): FactRow {
  const { fact, kind, body, stamp, device, id } = reviewOp(review);
  return { id: fact, kind, body, s: stamp, d: device, o: id };
}

function changed(changes: FactRow["body"]): FactRow {
  const fact = factOf(makeReview({ symbol: "sun", drawing: makeMeasures() }));
  return { ...fact, body: { ...fact.body, ...changes } };
}

describe("a review's fact", () => {
  it("is read as it was written", () => {
    const drawing = makeMeasures({ score: 0.812, findings: ["reversed:1", "order:2"] });
    const review = makeReview({
      ...{ symbol: "sun", mode: "trace", rating: 2, suggested: 3, offsetMinutes: -480, n: 7 },
      ...{ hints: 1, misses: 2, isCram: true, drawing },
    });
    expect(readReview(factOf(review))).toEqual(review);
    const bare = makeReview({ symbol: "sun", face: "read" });
    expect(readReview(factOf(bare))).toEqual(bare);
    fc.assert(
      fc.property(arbitraryReviews, (reviews) => {
        expect(reviews.map((one) => readReview(factOf(one)))).toEqual(reviews);
      }),
    );
  });

  it("keeps measures to three decimals", () => {
    const drawing = makeMeasures({ score: 1 / 3, smoothness: -Math.PI });
    const read = readReview(factOf(makeReview({ symbol: "sun", drawing })));
    expect(read?.drawing).toMatchObject({ score: 0.333, smoothness: -3.142 });
  });

  it("is left out when it cannot be a review", () => {
    for (const body of [
      { symbol: null },
      { symbol: "" },
      { face: "smell" },
      { rating: 0 },
      { rating: 2.5 },
      { rating: "3" },
      { at: null },
      { at: 1e300 },
    ])
      expect(readReview(changed(body)), JSON.stringify(body)).toBeUndefined();
    expect(readReview({ ...changed({}), kind: "vote" })).toBeUndefined();
  });

  it("is brought into range where it is out of it", () => {
    const wild = {
      offset: 1e9,
      n: -4,
      ms: 1e12,
      hints: -1,
      misses: 1e9,
      mode: "sing",
      suggested: 9,
    };
    expect(readReview(changed(wild))).toMatchObject({
      ...{ offsetMinutes: 840, n: 0, durationMs: 120_000, hints: 0, misses: 999, mode: "draw" },
    });
    expect(readReview(changed(wild))).not.toHaveProperty("suggested");
    expect(readReview(changed({ shape: 7 }))).not.toHaveProperty("drawing");
  });

  it("never throws, whatever lies in the log", () => {
    const body = fc.dictionary(
      fc.oneof(arbitraryField, fc.constantFrom("symbol", "face", "rating", "at", "n", "findings")),
      arbitraryValue,
    );
    fc.assert(
      fc.property(body, (wild) => {
        readReview(changed(wild));
      }),
    );
  });
});
