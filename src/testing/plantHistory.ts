import { enrolDraft } from "#core/practice/studyRecord.ts";
import { reviewDraft } from "#core/practice/reviewFact.ts";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import { commit } from "#store/commit.ts";
import { inventLearner } from "./inventLearner.ts";
import { makeReview } from "./practiceHistory.ts";
import type { TestServices } from "./openTestServices.ts";
import { seededBytes } from "./seededBytes.ts";
import { seededRandom } from "./seededRandom.ts";
import { line } from "./testPack.ts";

const DAYS = 200;
const DAY_MS = 86_400_000;
const ANSWER_MS = 60_000;

/** Lets somebody have practised so many symbols for half a year, who forgets by these weights, up to the day at which clocks stand in tests. */
export async function plantHistory(
  { symbols, database, clock }: TestServices,
  { cards, truth }: { readonly cards: number; readonly truth: readonly number[] },
): Promise<void> {
  const drafts = Array.from({ length: cards }, (_, place) => ({
    name: `symbol ${place}`,
    ink: line(place),
  }));
  const saved = await symbols.saveList(drafts);
  if (!saved.ok) throw new Error(saved.error.type);
  const random = seededRandom(9);
  const histories = inventLearner({ truth, schedule: DEFAULT_WEIGHTS, cards, days: DAYS, random });
  const reviews = saved.value.flatMap((symbol, card) =>
    (histories[card] ?? []).map(({ rating, at }, place) =>
      makeReview({ symbol, rating, at: at - DAYS * DAY_MS, n: place + 1, durationMs: ANSWER_MS }),
    ),
  );
  const written = await commit(
    database,
    [
      ...saved.value.map((symbol, place) => enrolDraft(symbol, { draw: place })),
      ...reviews.map(reviewDraft),
    ],
    { nowMs: clock.nowMs, randomBytes: seededBytes(77) },
  );
  if (!written.ok) throw new Error(written.error.type);
}
