import type { Fit } from "#core/practice/optimise.ts";
import type { OptimiserResponse } from "#workers/optimiserMessages.ts";

/** Reads a message from the optimiser's worker; `undefined` when it has no known form. */
export function parseOptimiserResponse(message: unknown): OptimiserResponse | undefined {
  if (!isObject(message)) return undefined;
  const { type, done, fit } = message;
  switch (type) {
    case "progress":
      return isFiniteNumber(done) ? { type, done } : undefined;
    case "fitted":
      return isFit(fit) ? { type, fit } : undefined;
    case "refused":
      return { type };
    default:
      return undefined;
  }
}

/** Weights are written into the log: every one is looked at. */
function isFit(value: unknown): value is Fit {
  if (!isObject(value) || !isFiniteNumber(value.reviews)) return false;
  if (value.type === "TooFew") return isFiniteNumber(value.needed);
  return (
    value.type === "Fitted" &&
    Array.isArray(value.weights) &&
    value.weights.every(isFiniteNumber) &&
    [value.heldOut, value.lossBefore, value.lossAfter].every(isFiniteNumber)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
