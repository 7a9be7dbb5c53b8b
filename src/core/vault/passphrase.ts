import { argon2id } from "hash-wasm";
import { err, ok, type Result } from "#core/shared/result.ts";
import { hash, KEY_BYTES } from "./hkdf.ts";
import { checkKdfParams, type KdfParams, type KdfRefused } from "./kdfParams.ts";
import { joinBytes, labelOf } from "./labels.ts";
import { createSecret, reveal, type Secret } from "./secret.ts";

export type StretchError =
  | KdfRefused
  /** The device would not give so much memory. */
  | { readonly type: "NoMemory" };

/**
 * A passphrase as bytes: the same however a keyboard composes its letters (Unicode NFKC), with outer space left out, as
 * people paste it with some.
 */
export function passphraseSecret(text: string): Secret {
  return createSecret(new TextEncoder().encode(text.normalize("NFKC").trim()));
}

/**
 * Stretches a passphrase with Argon2id (RFC 9106) into 32 bytes, from which the slot's seed and the login secret are
 * derived apart. Takes about half a second on a desktop and two on a phone: call it in a Worker.
 */
export async function stretch(
  passphrase: Secret,
  params: KdfParams,
): Promise<Result<Secret, StretchError>> {
  const checked = checkKdfParams(params);
  if (!checked.ok) return checked;
  try {
    return ok(createSecret(await argon2idBytes(reveal(passphrase), params)));
  } catch (error) {
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
      return err({ type: "NoMemory" });
    throw error;
  }
}

/** Argon2id as RFC 9106 gives it, for any parameters; `stretch` is the door that keeps the floor. */
export function argon2idBytes(password: Uint8Array, params: KdfParams): Promise<Uint8Array> {
  return argon2id({
    password,
    salt: params.salt,
    memorySize: params.memoryKiB,
    iterations: params.passes,
    parallelism: params.lanes,
    hashLength: KEY_BYTES,
    outputType: "binary",
  });
}

/** The salt of an account's passphrase: every device knows it from the e-mail address, without asking anybody. */
export function accountSalt(email: string): Uint8Array {
  return hash(joinBytes(labelOf("salt"), new TextEncoder().encode(normalisedEmail(email))));
}

/** Whether two spellings are one address, as salts and servers take it. */
export function isSameEmail(one: string, other: string): boolean {
  return normalisedEmail(one) === normalisedEmail(other);
}

function normalisedEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}
