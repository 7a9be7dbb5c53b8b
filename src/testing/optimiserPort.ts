import type { OptimiserPort } from "#services/practice/optimiserService.ts";
import { answerOptimiserRequest } from "#workers/answerOptimiserRequest.ts";

/** The optimiser's workers of one test. */
export interface OptimiserWorkers {
  readonly spawn: () => OptimiserPort;
  /** Workers that run now. */
  readonly running: () => number;
  /** From now on they say nothing. */
  fallSilent: () => void;
}

/** What the optimiser's worker does, without a thread: what crosses its border is cloned, and answered a little later. */
export function createOptimiserWorkers(): OptimiserWorkers {
  const running = new Set<OptimiserPort>();
  let isSilent = false;
  const spawn = () => {
    const port: OptimiserPort = {
      postMessage: (message, transfer) => {
        const arrived: unknown = structuredClone(message, { transfer });
        if (!isSilent) setTimeout(() => running.has(port) && answer(port, arrived));
      },
      onmessage: null,
      onerror: null,
      terminate: () => void running.delete(port),
    };
    running.add(port);
    return port;
  };
  return {
    spawn,
    running: () => running.size,
    fallSilent: () => {
      isSilent = true;
    },
  };
}

function answer(port: OptimiserPort, message: unknown): void {
  answerOptimiserRequest(message, (response) => {
    const data: unknown = structuredClone(response);
    port.onmessage?.({ data } as MessageEvent<unknown>);
  });
}
