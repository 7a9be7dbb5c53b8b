import type { ReviewTable } from "#core/practice/reviewTable.ts";
import type { OptimiserRequest } from "./optimiserMessages.ts";

/** Reads a message at the Worker's border; `undefined` when it has no known form. */
export function parseOptimiserRequest(message: unknown): OptimiserRequest | undefined {
  if (!isObject(message) || message.type !== "fit") return undefined;
  const { table, current, relearningSteps } = message;
  if (!isTable(table) || !Array.isArray(current) || !current.every(isFiniteNumber))
    return undefined;
  return isFiniteNumber(relearningSteps)
    ? { type: "fit", table, current, relearningSteps }
    : undefined;
}

function isTable(value: unknown): value is ReviewTable {
  if (!isObject(value)) return false;
  const { starts, elapsedDays, ratings, at } = value;
  if (!isUint32s(starts) || !isBytes(ratings) || !isDoubles(elapsedDays) || !isDoubles(at))
    return false;
  const rows = ratings.length;
  return (
    elapsedDays.length === rows &&
    at.length === rows &&
    ratings.every((rating) => rating >= 1 && rating <= 4) &&
    elapsedDays.every((days) => Number.isFinite(days) && days >= 0) &&
    at.every(Number.isFinite) &&
    // Cards follow one another without a gap, and each has a review.
    starts[starts.length - 1] === rows &&
    starts.every((start, card) => (card === 0 ? start === 0 : start > (starts[card - 1] ?? 0)))
  );
}

/** By kind, whichever realm it comes from. */
function isKind(value: unknown, kind: string): boolean {
  return Object.prototype.toString.call(value) === `[object ${kind}]`;
}

function isUint32s(value: unknown): value is Uint32Array {
  return isKind(value, "Uint32Array");
}

function isBytes(value: unknown): value is Uint8Array {
  return isKind(value, "Uint8Array");
}

function isDoubles(value: unknown): value is Float64Array {
  return isKind(value, "Float64Array");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
