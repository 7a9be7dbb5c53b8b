import type { RecogniserRequest, Template } from "./recogniserMessages.ts";

/** Reads a message at the Worker's border; `undefined` when it has no known form. */
export function parseRecogniserRequest(message: unknown): RecogniserRequest | undefined {
  if (!isObject(message)) return undefined;
  const { type, batch, samples, ids, query, bytes, limit } = message;
  switch (type) {
    case "learn":
      return isWhole(batch) && Array.isArray(samples) && samples.every(isTemplate)
        ? { type, batch, samples }
        : undefined;
    case "forget":
      return Array.isArray(ids) && ids.every((id) => typeof id === "string")
        ? { type, ids }
        : undefined;
    case "reset":
      return { type };
    case "recognise":
      return isWhole(query) &&
        bytes instanceof Uint8Array &&
        (limit === undefined || isWhole(limit))
        ? { type, query, bytes, limit }
        : undefined;
    default:
      return undefined;
  }
}

function isTemplate(value: unknown): value is Template {
  return isObject(value) && typeof value.id === "string" && value.bytes instanceof Uint8Array;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
