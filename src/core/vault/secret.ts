/**
 * Keys and passphrases on their way through the app. Their bytes are in no property, so that nothing that prints,
 * serialises or copies an object meets them: a log line, an error, JSON or a message to a Worker holds `‹secret›`
 * or fails. What a browser cannot promise is that no copy of the bytes is left in memory.
 */
import { assert } from "#core/shared/assert.ts";

const PRINTED = "‹secret›";

const bytesOf = new WeakMap<Secret, Uint8Array>();

/** Bytes that cannot be printed. */
export interface Secret {
  readonly toString: () => string;
  readonly toJSON: () => string;
}

/** Wraps bytes, which belong to the secret from then on. */
export function createSecret(bytes: Uint8Array): Secret {
  const secret: Secret = Object.freeze({
    toString: () => PRINTED,
    toJSON: () => PRINTED,
    // What Node's console prints of an object.
    [Symbol.for("nodejs.util.inspect.custom")]: () => PRINTED,
  });
  bytesOf.set(secret, bytes);
  return secret;
}

/** The bytes themselves, for the one call that needs them; a wiped secret has none and asking is a bug. */
export function reveal(secret: Secret): Uint8Array {
  const bytes = bytesOf.get(secret);
  assert(bytes, "a secret was used after it was wiped");
  return bytes;
}

/** Overwrites the bytes and forgets them. */
export function wipe(secret: Secret): void {
  bytesOf.get(secret)?.fill(0);
  bytesOf.delete(secret);
}
