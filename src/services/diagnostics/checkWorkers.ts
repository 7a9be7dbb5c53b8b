import type { Finding } from "./finding.ts";

/** A slow phone starts a worker of half a megabyte within this time. ms. */
const PATIENCE_MS = 10_000;

/** The part of a Web Worker that is used. */
export interface ProbedWorker {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Each worker starts and answers; all of them refuse what they do not know, which is an answer too. */
export async function checkWorkers(spawns: readonly (() => ProbedWorker)[]): Promise<Finding> {
  let answered = 0;
  for (const spawn of spawns) if (await doesAnswer(spawn)) answered++;
  const numbers = { answered, count: spawns.length };
  return answered === spawns.length
    ? { health: "healthy", says: "workersAnswer", numbers }
    : { health: "wrong", says: "workersSilent", numbers };
}

async function doesAnswer(spawn: () => ProbedWorker): Promise<boolean> {
  let worker: ProbedWorker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const started = spawn();
    worker = started;
    return await new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
      started.onmessage = () => resolve(true);
      started.onerror = () => resolve(false);
      started.postMessage({ type: "ping" });
    });
  } catch {
    // The browser refuses to start one.
    return false;
  } finally {
    clearTimeout(timer);
    worker?.terminate();
  }
}
