/*
 * A review as a fact of the log. Reading is lenient: what a later version adds is passed over, what is out of range is
 * brought into it, and only what cannot be a review at all is left out.
 */
import type { FactDraft } from "#core/log/draft.ts";
import type { FactRow } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { FACES } from "./card.ts";
import {
  type DrawingMeasures,
  MAX_DURATION_MS,
  MODES,
  type Rating,
  type Review,
} from "./review.ts";

export const REVIEW_KIND = "review";

/** A review that is not yet in the log. */
export type NewReview = Omit<Review, "id" | "stamp" | "device">;

/** What `Date` can hold. ms since 1970. */
const MAX_AT_MS = 8.64e15;

/** No place on earth is further from UTC. Minutes. */
const MAX_OFFSET_MINUTES = 14 * 60;

/** A forged count must not swallow the ones after it: counting on from here stays exact. */
const MAX_N = 2 ** 40;

/** Hints and misses of one card; more say nothing more. */
const MAX_TIMES = 999;

const MAX_STROKES = 9999;

/** A drawing has few faults worth keeping; more is scribble. */
const MAX_FINDINGS = 40;

const PARTS = ["score", "shape", "position", "order", "direction", "count"] as const;

/** The fact of a review, with small numbers rounded to three decimals: finer than any grader can tell. */
export function reviewDraft(review: NewReview): FactDraft {
  const { symbol, face, mode, rating, suggested, drawing } = review;
  const body: Record<string, Value> = {
    symbol,
    face,
    mode,
    rating,
    ...(suggested !== undefined && { suggested }),
    at: review.at,
    offset: review.offsetMinutes,
    n: review.n,
    ms: Math.round(clamp(review.durationMs, 0, MAX_DURATION_MS)),
    ...(review.hints > 0 && { hints: review.hints }),
    ...(review.misses > 0 && { misses: review.misses }),
    ...(review.isCram && { cram: true }),
    ...(drawing && drawingFields(drawing)),
  };
  return { type: "fact", kind: REVIEW_KIND, body };
}

/** The review that a fact says, or undefined when it is none; never throws. */
export function readReview(fact: FactRow): Review | undefined {
  const { body } = fact;
  const { symbol } = body;
  const face = FACES.find((known) => known === body.face);
  const rating = ratingIn(body.rating);
  const at = numberIn(body.at, -MAX_AT_MS, MAX_AT_MS);
  if (fact.kind !== REVIEW_KIND || typeof symbol !== "string" || symbol === "") return undefined;
  if (!face || !rating || at === undefined) return undefined;
  const suggested = ratingIn(body.suggested);
  const drawing = drawingIn(body);
  return {
    id: fact.id,
    symbol: symbol as SymbolId,
    face,
    mode: MODES.find((known) => known === body.mode) ?? face,
    rating,
    ...(suggested !== undefined && { suggested }),
    at,
    offsetMinutes: clampedIn(body.offset, -MAX_OFFSET_MINUTES, MAX_OFFSET_MINUTES),
    n: Math.floor(clampedIn(body.n, 0, MAX_N)),
    stamp: fact.s,
    device: fact.d,
    durationMs: clampedIn(body.ms, 0, MAX_DURATION_MS),
    hints: Math.floor(clampedIn(body.hints, 0, MAX_TIMES)),
    misses: Math.floor(clampedIn(body.misses, 0, MAX_TIMES)),
    isCram: body.cram === true,
    ...(drawing && { drawing }),
  };
}

function drawingFields(drawing: DrawingMeasures): Record<string, Value> {
  const { strokes, drawMs, smoothness, findings } = drawing;
  return {
    ...Object.fromEntries(PARTS.map((part) => [part, rounded(drawing[part])])),
    strokes,
    drawMs: Math.round(drawMs),
    ...(smoothness !== undefined && { smoothness: rounded(smoothness) }),
    ...(findings.length > 0 && { findings: findings.slice(0, MAX_FINDINGS).join(" ") }),
  };
}

function drawingIn(body: FactRow["body"]): DrawingMeasures | undefined {
  const [score, shape, position, order, direction, count] = PARTS.map((part) =>
    numberIn(body[part], 0, 1),
  );
  const strokes = numberIn(body.strokes, 0, MAX_STROKES);
  const drawMs = numberIn(body.drawMs, 0, Number.MAX_SAFE_INTEGER);
  if (score === undefined || shape === undefined || position === undefined) return undefined;
  if (order === undefined || direction === undefined || count === undefined) return undefined;
  if (strokes === undefined || drawMs === undefined) return undefined;
  const { smoothness } = body;
  const findings = typeof body.findings === "string" ? body.findings.split(" ") : [];
  return {
    ...{ score, shape, position, order, direction, count },
    strokes: Math.floor(strokes),
    drawMs,
    ...(typeof smoothness === "number" && { smoothness }),
    findings: findings.filter((finding) => finding !== "").slice(0, MAX_FINDINGS),
  };
}

function ratingIn(value: Value | undefined): Rating | undefined {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : undefined;
}

function numberIn(value: Value | undefined, min: number, max: number): number | undefined {
  return typeof value === "number" && value >= min && value <= max ? value : undefined;
}

/** Out of range is the nearest in it; what is no number is 0. */
function clampedIn(value: Value | undefined, min: number, max: number): number {
  return typeof value === "number" && !Number.isNaN(value) ? clamp(value, min, max) : 0;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
