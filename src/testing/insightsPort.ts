import type { InsightsPort } from "#services/practice/insightsService.ts";
import { answerInsightsRequest } from "#workers/answerInsightsRequest.ts";

/** The insights' worker without a thread: what crosses its border is cloned and handed over as between threads, and answered later. */
export function createInsightsPort(): InsightsPort {
  const port: InsightsPort = {
    onmessage: null,
    onerror: null,
    postMessage(message, transfer) {
      const arrived: unknown = structuredClone(message, { transfer });
      setTimeout(() => {
        const data: unknown = structuredClone(answerInsightsRequest(arrived));
        port.onmessage?.({ data } as MessageEvent<unknown>);
      });
    },
    terminate: () => undefined,
  };
  return port;
}
