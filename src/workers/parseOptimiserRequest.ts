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
  if (!(starts instanceof Uint32Array && ratings instanceof Uint8Array)) return false;
  if (!(elapsedDays instanceof Float64Array && at instanceof Float64Array)) return false;
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
