/* What practice costs without a browser: all cards from all reviews, and the queue of a day among ten thousand cards. */
import { practiceDay } from "#core/practice/practiceDay.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { createDeck, type Deck } from "#services/practice/deck.ts";
import { planQueue } from "#services/practice/planQueue.ts";
import type { Dictionary } from "#services/dictionary.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { type Benches, timeRuns } from "./benchRow.ts";
import { inventReviewFacts, inventStudies } from "./inventPractice.ts";

const CARDS = 10_000;
const REVIEWS = 100_000;
const FACE = "draw";

/** As many as are new beside those that were reviewed. */
const NEW_CARDS = 500;

export const benches: Benches = {
  "replay-100000": async () => {
    const deck = await filledDeck();
    return timeRuns(() => deck.replay(), { n: 15, warmUp: 3 });
  },
  "queue-10000": async () => {
    const deck = await filledDeck();
    await deck.replay();
    return timeRuns(
      (run) => {
        const now = NOON_MS + run * 60_000;
        const here = { now, offsetMinutes: 0, day: practiceDay(now, 0, 4) };
        const { cards } = planQueue(
          { scope: { type: "today" }, cram: false },
          { deck, dictionary: noTags, here },
        );
        if (cards.length === 0) throw new Error("nothing is due");
      },
      { n: 200, warmUp: 20 },
    );
  },
};

async function filledDeck(): Promise<Deck> {
  const symbols = Array.from({ length: CARDS + NEW_CARDS }, (_, place) => {
    return `bench-symbol-${String(place).padStart(5, "0")}` as SymbolId;
  });
  const deck = createDeck(() => true);
  const facts = inventReviewFacts(symbols.slice(0, CARDS), REVIEWS, { face: FACE, endMs: NOON_MS });
  deck.fill(inventStudies(symbols, FACE), facts);
  await deck.replay();
  if (deck.cards.size !== CARDS + NEW_CARDS) throw new Error("cards are missing");
  return deck;
}

/** A dictionary of symbols without tags: these are asked for only where tags are kept apart. */
const noTags = { snapshot: () => ({ byId: new Map() }) } as unknown as Dictionary;
