import { stretch } from "#core/vault/passphrase.ts";
import { createSecret, reveal, wipe } from "#core/vault/secret.ts";
import type { KeyDerivationResponse } from "./keyDerivationMessages.ts";
import { parseKeyDerivationRequest } from "./parseKeyDerivationRequest.ts";

/** Answers the one message to the Worker that stretches passphrases; whoever asked ends the Worker, and with it its memory. */
export async function answerKeyDerivationRequest(
  message: unknown,
  post: (response: KeyDerivationResponse, transfer: Transferable[]) => void,
): Promise<void> {
  const request = parseKeyDerivationRequest(message);
  if (!request) {
    post({ type: "refused" }, []);
    return;
  }
  const passphrase = createSecret(request.passphrase);
  const stretched = await stretch(passphrase, request.params);
  wipe(passphrase);
  if (stretched.ok) {
    const bytes = reveal(stretched.value).slice();
    wipe(stretched.value);
    post({ type: "stretched", stretched: bytes }, [bytes.buffer]);
  } else post({ type: stretched.error.type === "NoMemory" ? "NoMemory" : "refused" }, []);
}
