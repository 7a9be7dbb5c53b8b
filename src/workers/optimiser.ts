/* The Web Worker in which FSRS's weights are fitted to a person's reviews: seconds of arithmetic that no tap waits for. */
import { answerOptimiserRequest } from "./answerOptimiserRequest.ts";

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  answerOptimiserRequest(event.data, (response) => self.postMessage(response));
});
