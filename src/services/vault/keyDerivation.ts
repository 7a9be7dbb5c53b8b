/** Stretching passphrases in a Web Worker, one per passphrase: ending it is the surest way to let go of its memory. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { checkKdfParams, KDF_SET_1, type KdfParams, lighterKdf } from "#core/vault/kdfParams.ts";
import type { StretchError } from "#core/vault/passphrase.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import { createSecret, reveal, type Secret } from "#core/vault/secret.ts";
import type { KeyDerivationRequest } from "#workers/keyDerivationMessages.ts";

/** As `stretch` of core/vault/passphrase, wherever it is computed. */
export type Stretch = (
  passphrase: Secret,
  params: KdfParams,
) => Promise<Result<Secret, StretchError>>;

/** The part of a Web Worker that is used; a real `Worker` is one. */
export interface KeyDerivationPort {
  postMessage(message: KeyDerivationRequest, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Under this name the browser's performance timeline says how long each stretching took. */
const MEASURE = "key-derivation";

const SALT_BYTES = 16;

/** Stretches by Workers that `spawn` starts. */
export function createStretch(spawn: () => KeyDerivationPort): Stretch {
  return async (passphrase, params) => {
    const checked = checkKdfParams(params);
    if (!checked.ok) return checked;
    const start = performance.now();
    const answer = await ask(spawn(), {
      type: "stretch",
      passphrase: reveal(passphrase).slice(),
      params,
    });
    performance.measure(MEASURE, { start });
    return answer;
  };
}

/** Stretches a passphrase for a slot that is made now: with less memory where the device has not so much, never below the floor. */
export async function stretchForNewSlot(
  passphrase: Secret,
  given: { readonly stretch: Stretch; readonly randomBytes: RandomBytes },
): Promise<Result<{ readonly stretched: Secret; readonly kdf: KdfParams }, StretchError>> {
  let kdf: KdfParams = { ...KDF_SET_1, salt: given.randomBytes(SALT_BYTES) };
  for (;;) {
    const stretched = await given.stretch(passphrase, kdf);
    if (stretched.ok) return ok({ stretched: stretched.value, kdf });
    const lighter = stretched.error.type === "NoMemory" ? lighterKdf(kdf) : undefined;
    if (!lighter) return stretched;
    kdf = lighter;
  }
}

function ask(
  port: KeyDerivationPort,
  request: KeyDerivationRequest,
): Promise<Result<Secret, StretchError>> {
  return new Promise((resolve) => {
    const settle = (answer: Result<Secret, StretchError>) => {
      port.onmessage = null;
      port.onerror = null;
      port.terminate();
      resolve(answer);
    };
    port.onmessage = ({ data }) => settle(readAnswer(data));
    // A Worker dies without a word when the browser has no memory for it.
    port.onerror = () => settle(err({ type: "NoMemory" }));
    port.postMessage(request, [request.passphrase.buffer]);
  });
}

function readAnswer(message: unknown): Result<Secret, StretchError> {
  const { type, stretched } = message as { readonly type?: unknown; readonly stretched?: unknown };
  if (type === "stretched" && stretched instanceof Uint8Array) return ok(createSecret(stretched));
  return err(
    type === "refused" ? { type: "KdfRefused", reason: "malformed" } : { type: "NoMemory" },
  );
}
