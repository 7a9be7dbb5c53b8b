import { decodeInk } from "#core/ink/encodeInk.ts";
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { parseRecogniserRequest } from "./parseRecogniserRequest.ts";
import type { RecogniserRequest, RecogniserResponse } from "./recogniserMessages.ts";

/** Makes the listener that keeps a recogniser and answers messages; ink that cannot be read has no candidates. */
export function answerRecogniserRequests(
  post: (response: RecogniserResponse) => void,
): (message: unknown) => void {
  let recogniser = createRecogniser();

  function learn({ batch, samples }: Extract<RecogniserRequest, { type: "learn" }>): void {
    let refused = 0;
    for (const { id, bytes } of samples) {
      const ink = decodeInk(bytes);
      if (ink === undefined) refused++;
      else recogniser.add(id, ink);
    }
    post({ type: "learned", batch, refused });
  }

  return (message) => {
    const request = parseRecogniserRequest(message);
    switch (request?.type) {
      case "learn":
        learn(request);
        break;
      case "forget":
        request.ids.forEach((id) => recogniser.remove(id));
        break;
      case "reset":
        recogniser = createRecogniser();
        break;
      case "recognise": {
        const recognition = recogniser.recognise(decodeInk(request.bytes) ?? [], request.limit);
        post({ type: "recognised", query: request.query, recognition });
        break;
      }
      case undefined:
        post({ type: "refused" });
        break;
    }
  };
}
