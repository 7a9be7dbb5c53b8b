import type { InsightsContext } from "#core/insights/insights.ts";
import type { CardColumns, ReviewColumns } from "#core/insights/reviewColumns.ts";
import type { InsightsRequest } from "./insightsMessages.ts";

/** The columns that have one value a row, by the kind of array they are. */
const REVIEW_COLUMNS = {
  symbol: "Uint32Array",
  face: "Uint8Array",
  mode: "Uint8Array",
  rating: "Uint8Array",
  isCram: "Uint8Array",
  at: "Float64Array",
  offsetMinutes: "Float64Array",
  durationMs: "Float64Array",
  strokes: "Uint16Array",
  score: "Float32Array",
  drawMs: "Float64Array",
  smoothness: "Float32Array",
  findingEnds: "Uint32Array",
} as const satisfies Partial<Record<keyof ReviewColumns, string>>;

const CARD_COLUMNS = {
  symbol: "Uint32Array",
  dueDay: "Int32Array",
  lapses: "Uint16Array",
  comesDue: "Uint8Array",
} as const satisfies Record<keyof CardColumns, string>;

const WEEKDAYS = 7;

/** Reads a message at the Worker's border; `undefined` when it has no known form. */
export function parseInsightsRequest(message: unknown): InsightsRequest | undefined {
  if (!isObject(message) || message.type !== "derive" || !isNumber(message.question))
    return undefined;
  const { question, packed, context } = message;
  if (!isObject(packed) || !isContext(context)) return undefined;
  const { reviews, cards } = packed;
  if (!isReviews(reviews) || !isCards(cards)) return undefined;
  const known = reviews.symbols.length;
  const isInTable = (place: number) => place < known;
  return reviews.symbol.every(isInTable) && cards.symbol.every(isInTable)
    ? { type: "derive", question, packed: { reviews, cards }, context }
    : undefined;
}

function isReviews(value: unknown): value is ReviewColumns {
  return (
    isObject(value) &&
    Array.isArray(value.symbols) &&
    value.symbols.every((symbol) => typeof symbol === "string") &&
    kindOf(value.findings) === "Uint16Array" &&
    haveRows(value, REVIEW_COLUMNS)
  );
}

function isCards(value: unknown): value is CardColumns {
  return isObject(value) && haveRows(value, CARD_COLUMNS);
}

/** Whether all columns are there, each of its kind, with equally many rows. */
function haveRows(
  table: Record<string, unknown>,
  columns: Readonly<Record<string, string>>,
): boolean {
  const lengths = Object.entries(columns).map(([name, kind]) => {
    const column = table[name];
    return kindOf(column) === kind ? (column as ArrayLike<number>).length : -1;
  });
  return lengths.every((length) => length >= 0 && length === lengths[0]);
}

/** "Uint32Array" and the like, whatever page or thread it was made in. */
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

function isContext(value: unknown): value is InsightsContext {
  return (
    isObject(value) &&
    isNumber(value.today) &&
    isNumber(value.rolloverHour) &&
    isNumber(value.desiredRetention) &&
    Array.isArray(value.easyDays) &&
    value.easyDays.length === WEEKDAYS &&
    value.easyDays.every(isNumber)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
