import { type Card, type CardId, cardIdOf } from "#core/practice/card.ts";
import { DAY_MS, practiceDay } from "#core/practice/practiceDay.ts";
import type { DrawingMeasures, Rating, Review } from "#core/practice/review.ts";
import type { DeviceId, FactId, SymbolId } from "#core/shared/ids.ts";
import { makeStamp } from "#core/log/hlc.ts";
import { NOON_MS } from "./fakeClock.ts";
import { gaussian, seededRandom } from "./seededRandom.ts";

/** Some of its fields; a symbol's id may be any text. */
type OfSymbol<T> = Partial<Omit<T, "symbol">> & { readonly symbol: string };

/** A review with everything that a test does not care about filled in; each has an id of its own. */
export function makeReview(changes: OfSymbol<Review>): Review {
  const { symbol, face = "draw", at = NOON_MS, n = 1 } = changes;
  const stamp = makeStamp(Math.max(0, at), 0);
  return {
    id: `${symbol}/${face}/${n}/${at}` as FactId,
    face,
    mode: face,
    rating: 3,
    at,
    offsetMinutes: 0,
    n,
    stamp,
    device: "device" as DeviceId,
    durationMs: 10_000,
    hints: 0,
    misses: 0,
    isCram: false,
    ...changes,
    symbol: symbol as SymbolId,
  };
}

/** A drawing of three strokes that was drawn well, a little over a second long. */
export function makeMeasures(changes: Partial<DrawingMeasures> = {}): DrawingMeasures {
  return {
    score: 0.9,
    ...{ shape: 0.9, position: 0.9, order: 1, direction: 1, count: 1 },
    strokes: 3,
    drawMs: 1200,
    smoothness: -2,
    findings: [],
    ...changes,
  };
}

/** A card in review, due in so many days from 1 November 2026. */
export function makeCard(changes: OfSymbol<Card>): Card {
  const { face = "draw" } = changes;
  const symbol = changes.symbol as SymbolId;
  return {
    id: cardIdOf(symbol, face),
    face,
    phase: "review",
    step: 0,
    stability: 10,
    difficulty: 5,
    dueAt: 0,
    dueDay: practiceDay(NOON_MS, 0, 0),
    lastAt: NOON_MS,
    lastDay: practiceDay(NOON_MS, 0, 0),
    reps: 3,
    lapses: 0,
    isLeech: false,
    n: 3,
    ...changes,
    symbol,
  };
}

export interface History {
  readonly reviews: readonly Review[];
  readonly cards: ReadonlyMap<CardId, Card>;
}

export interface HistoryOptions {
  readonly seed: number;
  readonly days: number;
  readonly newPerDay: number;
  /** The moment it ends, ms since 1970. */
  readonly endMs?: number;
  /** Names of the symbols in the order in which they are learnt; others are invented when these are used up. */
  readonly symbols?: readonly string[];
  /** No new symbols from so many on. */
  readonly mostSymbols?: number;
}

/** What a practised day leaves out, and how the hand grows surer over the year. */
const SKIPPED_DAYS = 0.14;
const SLIPS = ["reversed:1", "order:0", "startsElsewhere:0", "tooShort:2", "shape:1"];

/**
 * A plausible history: symbols come new, return at growing intervals, are forgotten at a tenth of the answers, some more
 * than others; days are missed. The scheduler has no part in it: the intervals are a plain doubling.
 */
export function inventHistory(options: HistoryOptions): History {
  const { seed, days, newPerDay, endMs = NOON_MS, symbols = [], mostSymbols = Infinity } = options;
  const random = seededRandom(seed);
  const reviews: Review[] = [];
  const learnt: Learnt[] = [];
  for (let ago = days - 1; ago >= 0; ago--) {
    if (random() < SKIPPED_DAYS && ago > 0) continue;
    const day = practiceDay(endMs, 0, 0) - ago;
    for (let added = 0; added < newPerDay && learnt.length < mostSymbols; added++) {
      const symbol = symbols[learnt.length] ?? `symbol${learnt.length}`;
      learnt.push({ symbol, due: day, interval: 0, n: 0, lapses: 0, ease: 0.75 + random() * 0.24 });
    }
    let at = endMs - ago * DAY_MS - Math.floor(random() * 4 * 3_600_000);
    for (const card of learnt) {
      if (card.due > day) continue;
      const isNew = card.n === 0;
      const passed = isNew || random() < card.ease;
      const skill = 1 - ago / days;
      const answers: Rating[] = passed ? [3] : [1, 3];
      for (const rating of answers) {
        const durationMs = 3000 + Math.floor(random() * 9000);
        reviews.push(
          makeReview({
            symbol: card.symbol,
            mode: isNew ? "trace" : "draw",
            rating,
            suggested: rating,
            at,
            n: ++card.n,
            durationMs,
            drawing: inventMeasures(random, { skill, passed: rating > 1 }),
          }),
        );
        at += durationMs;
      }
      if (!passed) card.lapses++;
      card.interval = passed ? Math.max(1, card.interval * (1.8 + random() * 0.8)) : 1;
      card.due = day + Math.round(card.interval);
    }
  }
  const cards = learnt.map(({ symbol, due, n, lapses }) =>
    makeCard({ symbol, dueDay: due, n, reps: n, lapses }),
  );
  return { reviews, cards: new Map(cards.map((card) => [card.id, card])) };
}

interface Learnt {
  readonly symbol: string;
  readonly ease: number;
  due: number;
  interval: number;
  n: number;
  lapses: number;
}

function inventMeasures(
  random: () => number,
  { skill, passed }: { readonly skill: number; readonly passed: boolean },
): DrawingMeasures {
  const score = Math.min(1, (passed ? 0.72 : 0.3) + random() * 0.28);
  const slip = SLIPS[Math.floor(random() ** 2 * SLIPS.length)] ?? "shape:1";
  return makeMeasures({
    score,
    shape: score,
    strokes: 2 + Math.floor(random() * 3),
    drawMs: Math.round((1500 - 500 * skill) * Math.exp(0.35 * gaussian(random)) * 2),
    smoothness: -2.6 + 0.6 * skill - Math.abs(0.5 * gaussian(random)),
    findings: random() < 0.35 ? [slip] : [],
  });
}
