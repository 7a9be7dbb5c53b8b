import type { RecogniserRequest, Template } from "./recogniserMessages.ts";

/** Reads a message at the Worker's border; `undefined` when it has no known form. */
export function parseRecogniserRequest(message: unknown): RecogniserRequest | undefined {
  if (!isObject(message)) return undefined;
  const { type, batch, samples, ids, query, bytes, limit, isPartial } = message;
  switch (type) {
    case "restore":
      return bytes instanceof Uint8Array ? { type, bytes } : undefined;
    case "learn":
      return isWhole(batch) && isTemplates(samples) ? { type, batch, samples } : undefined;
    case "settle":
    case "save":
    case "reset":
      return { type };
    case "forget":
      return Array.isArray(ids) && ids.every((id) => typeof id === "string")
        ? { type, ids }
        : undefined;
    case "recognise":
      return isWhole(query) &&
        bytes instanceof Uint8Array &&
        (limit === undefined || isWhole(limit))
        ? { type, query, bytes, limit, isPartial: isPartial === true }
        : undefined;
    case "assess":
    case "judge":
      return parseQuestion(type, message);
    default:
      return undefined;
  }
}

function parseQuestion(
  type: "assess" | "judge",
  { question, drawings, sample }: Record<string, unknown>,
): RecogniserRequest | undefined {
  if (!isWhole(question) || !isTemplates(drawings)) return undefined;
  if (type === "assess") return { type, question, drawings };
  return isTemplate(sample) ? { type, question, sample, drawings } : undefined;
}

function isTemplates(value: unknown): value is readonly Template[] {
  return Array.isArray(value) && value.every(isTemplate);
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
