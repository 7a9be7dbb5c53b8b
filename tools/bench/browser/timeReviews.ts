import { assert } from "#core/shared/assert.ts";
import { opOfFact } from "#core/vault/faults.ts";
import type { AppServices } from "#services/appServices.ts";
import type { Database } from "#store/database.ts";
import { inventReviewFacts, inventStudies } from "../inventPractice.ts";
import { lastWriteAt } from "./timeSaves.ts";

/** Facts written at once. */
const CHUNK = 5000;

const FACE = "read";
const WARM_UP = 10;

/** A person looks at a card between two answers; a queue of answers would time the queue. ms. */
const PAUSE_MS = 60;

/** Gives the database so many reviews of all its symbols, straight into its tables: nobody can answer so quickly. */
export async function writeHistory(
  database: Database,
  { dictionary }: Pick<AppServices, "dictionary">,
  count: number,
): Promise<void> {
  const symbols = dictionary.snapshot().symbols.map(({ id }) => id);
  const facts = inventReviewFacts(symbols, count, { face: FACE, endMs: Date.now() });
  if ((await database.facts.count()) >= facts.length) return;
  for (let from = 0; from < facts.length; from += CHUNK)
    await database.facts.bulkPut(facts.slice(from, from + CHUNK));
  await database.records.bulkPut([...inventStudies(symbols, FACE)]);
  await database.changes.add({ ids: null });
}

/** Puts what the facts came by into the outbox once more. */
export async function unsealHistory(database: Database): Promise<void> {
  const facts = await database.facts.toArray();
  for (let from = 0; from < facts.length; from += CHUNK) {
    const ops = facts.slice(from, from + CHUNK).map(opOfFact);
    await database.outbox.bulkAdd(ops.map((op) => ({ op })));
  }
}

/** Rates n cards, one after the other; from the call to the browser's word that the transaction is complete, ms. */
export async function timeReviews(services: AppServices, n: number): Promise<readonly number[]> {
  const practice = await services.practice();
  const timesMs: number[] = [];
  for (let run = 0; run < WARM_UP + n; run++) {
    const [card] = practice.queue({ scope: { type: "today" }, cram: false }).cards;
    assert(card !== undefined, "nothing is due");
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    const start = performance.now();
    const recorded = await practice.record({
      ...{ card: card.id, mode: FACE, rating: 3, durationMs: 4000 },
      ...{ hints: 0, misses: 0, cram: false },
    });
    assert(recorded.ok && lastWriteAt() > start, "a review was not saved");
    if (run >= WARM_UP) timesMs.push(lastWriteAt() - start);
  }
  return timesMs;
}
