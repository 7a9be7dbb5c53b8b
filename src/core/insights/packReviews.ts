/* From reviews and cards to columns. Whatever order reviews come in, the same set gives the same columns. */
import { type Card, type CardId, FACES } from "#core/practice/card.ts";
import { compareReviews } from "#core/practice/compareReviews.ts";
import { MODES, type Review } from "#core/practice/review.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import {
  type CardColumns,
  FINDING_TYPES,
  type FindingType,
  type ReviewColumns,
  STROKES_PER_FINDING_TYPE,
} from "./reviewColumns.ts";

export interface PackedPractice {
  readonly reviews: ReviewColumns;
  readonly cards: CardColumns;
}

export interface PracticeRows {
  readonly reviews: readonly Review[];
  readonly cards: Iterable<Card>;
  readonly suspended: ReadonlySet<CardId>;
}

/** Rows after which a page may want to draw a frame: a few milliseconds of work on a phone. */
const ROWS_PER_SLICE = 2000;

/** Writes reviews and cards into columns at once. */
export function packPractice(rows: PracticeRows): PackedPractice {
  const slices = packInSlices(rows);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** Writes reviews and cards into columns, slice by slice, so that a page can do other things in between. */
export function* packInSlices(rows: PracticeRows): Generator<undefined, PackedPractice> {
  const table = createTable();
  const cards = packCards([...rows.cards], rows.suspended, table.placeOf);
  const reviews = yield* packReviews(rows.reviews, table.placeOf);
  return { reviews: { ...reviews, symbols: table.symbols }, cards };
}

function* packReviews(
  unordered: readonly Review[],
  placeOf: (symbol: SymbolId) => number,
): Generator<undefined, Omit<ReviewColumns, "symbols">> {
  // What comes in order already is sorted in one pass.
  const reviews = unordered.toSorted(compareReviews);
  const count = reviews.length;
  const columns = {
    symbol: new Uint32Array(count),
    face: new Uint8Array(count),
    mode: new Uint8Array(count),
    rating: new Uint8Array(count),
    isCram: new Uint8Array(count),
    at: new Float64Array(count),
    offsetMinutes: new Float64Array(count),
    durationMs: new Float64Array(count),
    strokes: new Uint16Array(count),
    score: new Float32Array(count).fill(NaN),
    drawMs: new Float64Array(count).fill(NaN),
    smoothness: new Float32Array(count).fill(NaN),
    findingEnds: new Uint32Array(count),
  };
  const findings: number[] = [];
  for (const [row, review] of reviews.entries()) {
    if (row % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield;
    columns.symbol[row] = placeOf(review.symbol);
    columns.face[row] = FACES.indexOf(review.face);
    columns.mode[row] = MODES.indexOf(review.mode);
    columns.rating[row] = review.rating;
    columns.isCram[row] = Number(review.isCram);
    columns.at[row] = review.at;
    columns.offsetMinutes[row] = review.offsetMinutes;
    columns.durationMs[row] = review.durationMs;
    const { drawing } = review;
    if (drawing !== undefined) {
      columns.strokes[row] = drawing.strokes;
      columns.score[row] = drawing.score;
      columns.drawMs[row] = drawing.drawMs;
      columns.smoothness[row] = drawing.smoothness ?? NaN;
      for (const finding of drawing.findings) {
        const code = findingCode(finding);
        if (code !== undefined) findings.push(code);
      }
    }
    columns.findingEnds[row] = findings.length;
  }
  return { ...columns, findings: Uint16Array.from(findings) };
}

function packCards(
  cards: readonly Card[],
  suspended: ReadonlySet<CardId>,
  placeOf: (symbol: SymbolId) => number,
): CardColumns {
  return {
    symbol: Uint32Array.from(cards, (card) => placeOf(card.symbol)),
    dueDay: Int32Array.from(cards, (card) => card.dueDay),
    lapses: Uint16Array.from(cards, (card) => card.lapses),
    comesDue: Uint8Array.from(cards, (card) =>
      Number(card.phase !== "new" && !suspended.has(card.id)),
    ),
  };
}

/** Finding types of a newer version are left out. */
function findingCode(finding: string): number | undefined {
  const [type = "", stroke = ""] = finding.split(":");
  const place = FINDING_TYPES.indexOf(type as FindingType);
  if (place < 0) return undefined;
  const number = Number.parseInt(stroke, 10);
  const known = Number.isInteger(number) && number >= 0 ? number : 0;
  return place * STROKES_PER_FINDING_TYPE + Math.min(known, STROKES_PER_FINDING_TYPE - 1);
}

function createTable(): {
  readonly symbols: readonly SymbolId[];
  readonly placeOf: (symbol: SymbolId) => number;
} {
  const symbols: SymbolId[] = [];
  const places = new Map<SymbolId, number>();
  const placeOf = (symbol: SymbolId) => {
    const known = places.get(symbol);
    if (known !== undefined) return known;
    places.set(symbol, symbols.length);
    symbols.push(symbol);
    return symbols.length - 1;
  };
  return { symbols, placeOf };
}
