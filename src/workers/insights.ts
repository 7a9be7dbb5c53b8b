/* The Web Worker in which a year of practice is looked through, so that no tap ever waits for a chart. */
import { answerInsightsRequest } from "./answerInsightsRequest.ts";

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  self.postMessage(answerInsightsRequest(event.data));
});
