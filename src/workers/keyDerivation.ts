/* The Web Worker in which a passphrase is stretched by Argon2id: a second or two of arithmetic over 64 MiB. */
import { answerKeyDerivationRequest } from "./answerKeyDerivationRequest.ts";

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  void answerKeyDerivationRequest(event.data, (response, transfer) =>
    self.postMessage(response, { transfer }),
  );
});
