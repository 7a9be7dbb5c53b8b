import type { FactRow, Row } from "#core/log/op.ts";
import { makeStamp } from "#core/log/hlc.ts";
import type { Face } from "#core/practice/card.ts";
import { DAY_MS, MINUTE_MS } from "#core/practice/practiceDay.ts";
import type { Rating } from "#core/practice/review.ts";
import { REVIEW_KIND } from "#core/practice/reviewFact.ts";
import { enrolDraft } from "#core/practice/studyRecord.ts";
import type { DeviceId, FactId, OpId, SymbolId } from "#core/shared/ids.ts";
import { gaussian, seededRandom } from "#testing/seededRandom.ts";

const SEED = 11;

/** Answers of somebody who remembers nine times of ten. */
const RATINGS: readonly Rating[] = [1, 2, 3, 3, 3, 3, 3, 3, 3, 4];

/** How far back a history goes for every review of a card: each wait is longer than the one before. Days. */
const FIRST_WAIT_DAYS = 1;
const WAIT_GROWTH = 1.7;

/** So many reviews as the log keeps them, spread evenly over the symbols, the last of each some weeks before the end. */
export function inventReviewFacts(
  symbols: readonly SymbolId[],
  count: number,
  { face, endMs }: { readonly face: Face; readonly endMs: number },
): readonly FactRow[] {
  const random = seededRandom(SEED);
  const facts: FactRow[] = [];
  for (const [place, symbol] of symbols.entries()) {
    const own = Math.floor(((place + 1) * count) / symbols.length) - facts.length;
    let at = endMs - waitsOf(own) * DAY_MS;
    if (at < 0) throw new Error(`${own} reviews of a card would begin before 1970`);
    for (let n = 1; n <= own; n++) {
      at += FIRST_WAIT_DAYS * WAIT_GROWTH ** n * DAY_MS + gaussian(random) * 30 * MINUTE_MS;
      const rating = RATINGS[Math.floor(random() * RATINGS.length)] ?? 3;
      const when = Math.round(Math.min(at, endMs - DAY_MS));
      const ms = Math.round(2000 + random() * 8000);
      facts.push({
        id: `bench-review-${String(facts.length).padStart(7, "0")}` as FactId,
        kind: REVIEW_KIND,
        body: { symbol, face, mode: face, rating, at: when, offset: 0, n, ms },
        s: makeStamp(when, 0),
        d: "bench-device" as DeviceId,
        o: `bench-op-${facts.length}` as OpId,
      });
    }
  }
  return facts;
}

/** The records that say that these symbols are learnt, in this order. */
export function inventStudies(symbols: readonly SymbolId[], face: Face): readonly Row[] {
  const written = { s: makeStamp(1, 0), d: "bench-device" as DeviceId };
  return symbols.map((symbol, place) => {
    const { record, kind, fields } = enrolDraft(symbol, { [face]: place + 1 });
    const registers = Object.entries(fields).map(([field, v]) => {
      return [field, { v, ...written, o: `bench-study-${place}` as OpId }] as const;
    });
    return { id: record, kind, fields: Object.fromEntries(registers) };
  });
}

/** How long a history of so many reviews lasts, days, and three weeks in which nothing was practised. */
function waitsOf(reviews: number): number {
  let days = 21;
  for (let n = 1; n <= reviews; n++) days += FIRST_WAIT_DAYS * WAIT_GROWTH ** n;
  return days;
}
