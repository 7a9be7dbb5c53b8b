import type { Candidate } from "#core/recogniser/recogniser.ts";
import type { RecogniserResponse } from "#workers/recogniserMessages.ts";

/** Reads a message from the recogniser's worker; `undefined` when it has no known form. */
export function parseRecogniserResponse(message: unknown): RecogniserResponse | undefined {
  if (!isObject(message)) return undefined;
  const { type, batch, refused, query, recognition } = message;
  switch (type) {
    case "learned":
      return typeof batch === "number" && typeof refused === "number"
        ? { type, batch, refused }
        : undefined;
    case "recognised": {
      if (typeof query !== "number" || !isObject(recognition)) return undefined;
      const { candidates, known } = recognition;
      return Array.isArray(candidates) && candidates.every(isCandidate) && typeof known === "number"
        ? { type, query, recognition: { candidates, known } }
        : undefined;
    }
    case "refused":
      return { type };
    default:
      return undefined;
  }
}

function isCandidate(value: unknown): value is Candidate {
  return isObject(value) && typeof value.id === "string" && typeof value.score === "number";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
