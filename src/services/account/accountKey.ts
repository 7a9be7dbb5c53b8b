/** One passphrase for account and vault: stretched once, and two things derived from it that tell nothing of each other. */
import { ok, type Result } from "#core/shared/result.ts";
import { derive } from "#core/vault/hkdf.ts";
import { KDF_SET_1, type KdfParams } from "#core/vault/kdfParams.ts";
import { sameBytes } from "#core/vault/labels.ts";
import { accountSalt, passphraseSecret, type StretchError } from "#core/vault/passphrase.ts";
import { type Secret, wipe } from "#core/vault/secret.ts";
import type { Slot } from "#core/vault/slot.ts";
import type { Stretch } from "../vault/keyDerivation.ts";

/** Something, an @, something: whether it exists only an e-mail shows. */
const EMAIL = /^\S+@\S+$/u;

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** What a passphrase is to an account. */
export interface AccountKey {
  readonly email: string;
  /** What the server is shown; it opens nothing. */
  readonly login: Secret;
  /** What opens the vault's passphrase slot. */
  readonly stretched: Secret;
  readonly kdf: KdfParams;
}

/** Stretches a passphrase with the account's salt; parameters are never lighter, since every device has to come to the same. */
export async function accountKey(
  given: { readonly email: string; readonly passphrase: string },
  stretch: Stretch,
): Promise<Result<AccountKey, StretchError>> {
  const { email } = given;
  const kdf = kdfOf(email);
  const secret = passphraseSecret(given.passphrase);
  const stretched = await stretch(secret, kdf);
  wipe(secret);
  if (!stretched.ok) return stretched;
  return ok({ email, kdf, stretched: stretched.value, login: derive(stretched.value, "login") });
}

/** Whether this slot's passphrase is also the one that signs in: it was stretched with the account's salt. */
export function isAccountSlot({ kind, kdf }: Slot, email: string): boolean {
  return kind === "passphrase" && kdf !== undefined && sameBytes(kdf.salt, kdfOf(email).salt);
}

/** Forgets a key that is not needed any more. */
export function wipeKey({ login, stretched }: AccountKey): void {
  wipe(login);
  wipe(stretched);
}

function kdfOf(email: string): KdfParams {
  return { ...KDF_SET_1, salt: accountSalt(email) };
}
