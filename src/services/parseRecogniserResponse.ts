import type { Candidate } from "#core/recogniser/recogniser.ts";
import type { RecogniserResponse } from "#workers/recogniserMessages.ts";

/** Reads a message from the recogniser's worker; `undefined` when it has no known form. */
export function parseRecogniserResponse(message: unknown): RecogniserResponse | undefined {
  if (!isObject(message)) return undefined;
  const { type, batch, refused, fresh, query, recognition, bytes } = message;
  switch (type) {
    case "learned":
      return typeof batch === "number" && typeof refused === "number" && typeof fresh === "number"
        ? { type, batch, refused, fresh }
        : undefined;
    case "saved":
      return bytes instanceof Uint8Array ? { type, bytes } : undefined;
    case "assessed":
    case "judged":
      return parseAnswer(type, message);
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

function parseAnswer(
  type: "assessed" | "judged",
  { question, asked, first, helps }: Record<string, unknown>,
): RecogniserResponse | undefined {
  if (typeof question !== "number") return undefined;
  if (type === "judged") return typeof helps === "boolean" ? { type, question, helps } : undefined;
  return typeof asked === "number" && typeof first === "number"
    ? { type, question, asked, first }
    : undefined;
}

function isCandidate(value: unknown): value is Candidate {
  return isObject(value) && typeof value.id === "string" && typeof value.score === "number";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
