import type { KeyDerivationRequest } from "./keyDerivationMessages.ts";

/** Reads a message at the Worker's border; `undefined` when it has no known form. */
export function parseKeyDerivationRequest(message: unknown): KeyDerivationRequest | undefined {
  if (!isObject(message) || message.type !== "stretch") return undefined;
  const { passphrase, params } = message;
  if (!(passphrase instanceof Uint8Array) || !isObject(params)) return undefined;
  const { memoryKiB, passes, lanes, salt } = params;
  if (!isNumber(memoryKiB) || !isNumber(passes) || !isNumber(lanes)) return undefined;
  if (!(salt instanceof Uint8Array)) return undefined;
  return { type: "stretch", passphrase, params: { memoryKiB, passes, lanes, salt } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
