/**
 * Passkeys that give a secret: WebAuthn (Level 3) with the PRF extension. The authenticator computes it from the passkey
 * and a salt that never changes; user verification is asked for each time, because an authenticator has a different
 * secret with it than without.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import { labelOf } from "#core/vault/labels.ts";
import { createSecret, type Secret } from "#core/vault/secret.ts";

export type PasskeyError =
  /** The person said no, or the time ran out. */
  | { readonly type: "PasskeyCancelled" }
  /** The authenticator made a passkey that gives no secret (no PRF). */
  | { readonly type: "PasskeyWithoutSecret" }
  | { readonly type: "PasskeysUnavailable" };

export interface Passkeys {
  /** Makes a passkey that the authenticator keeps, and asks it for its secret. */
  readonly create: (name: string) => Promise<Result<Secret, PasskeyError>>;
  /** Asks whichever passkey of this app the person chooses for its secret. */
  readonly ask: () => Promise<Result<Secret, PasskeyError>>;
}

const APP_NAME = "Glyphary";

/** Nobody checks signatures here, so that none of them has to be fresh: WebAuthn wants at least 16 bytes. */
const CHALLENGE_BYTES = 32;
const USER_BYTES = 16;

/** ES256, EdDSA, RS256: together every authenticator knows one of them. COSE numbers. */
const ALGORITHMS = [-7, -8, -257] as const;

/** The browser's passkeys. */
export function createPasskeys(): Passkeys {
  return {
    create: (name) =>
      attempt(async () => {
        const salt = await prfSalt();
        const made = await navigator.credentials.create({
          publicKey: {
            rp: { name: APP_NAME },
            user: { id: randomly(USER_BYTES), name, displayName: name },
            challenge: randomly(CHALLENGE_BYTES),
            pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
            authenticatorSelection: { residentKey: "required", userVerification: "required" },
            extensions: { prf: { eval: { first: salt } } },
          },
        });
        if (!(made instanceof PublicKeyCredential)) return err({ type: "PasskeyCancelled" });
        const prf = made.getClientExtensionResults().prf;
        const secret = secretIn(prf);
        if (secret) return ok(secret);
        // Many authenticators only say that they can, and compute when they are asked.
        return prf?.enabled === true ? askFor(salt, made.rawId) : err(WITHOUT_SECRET);
      }),
    ask: () => attempt(async () => askFor(await prfSalt())),
  };
}

const WITHOUT_SECRET = { type: "PasskeyWithoutSecret" } as const;

async function askFor(
  salt: Uint8Array<ArrayBuffer>,
  only?: ArrayBuffer,
): Promise<Result<Secret, PasskeyError>> {
  const answer = await navigator.credentials.get({
    publicKey: {
      challenge: randomly(CHALLENGE_BYTES),
      userVerification: "required",
      ...(only && { allowCredentials: [{ type: "public-key", id: only }] }),
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  if (!(answer instanceof PublicKeyCredential)) return err({ type: "PasskeyCancelled" });
  const secret = secretIn(answer.getClientExtensionResults().prf);
  return secret ? ok(secret) : err(WITHOUT_SECRET);
}

function secretIn(prf: AuthenticationExtensionsPRFOutputs | undefined): Secret | undefined {
  const first = prf?.results?.first;
  if (first === undefined) return undefined;
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  return createSecret(bytes.slice());
}

async function attempt(
  work: () => Promise<Result<Secret, PasskeyError>>,
): Promise<Result<Secret, PasskeyError>> {
  if (!("PublicKeyCredential" in globalThis)) return err({ type: "PasskeysUnavailable" });
  try {
    return await work();
  } catch (error) {
    // Browsers say "not allowed" for no, for a timeout and for no passkey alike, so that pages learn nothing.
    const isNo =
      error instanceof DOMException && ["NotAllowedError", "AbortError"].includes(error.name);
    return err({ type: isNo ? "PasskeyCancelled" : "PasskeysUnavailable" });
  }
}

/** WebAuthn hashes it once more; as a hash of a label it is nobody else's. */
async function prfSalt(): Promise<Uint8Array<ArrayBuffer>> {
  const digest = await crypto.subtle.digest("SHA-256", labelOf("passkey-salt").slice());
  return new Uint8Array(digest);
}

function randomly(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}
