import type { PracticeInput, RunningPractice } from "./practiceInput.ts";

/** Practice as the rest of the app holds it: nothing but a promise until somebody practises. */
export interface LazyPractice {
  /** The running service; the first call fetches its code, reads the reviews and replays them. */
  readonly load: () => Promise<RunningPractice>;
  /** Takes in what was written, if the service runs. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Scheduler and replay stay out of the first load. A load that failed (no disk, no code) is tried again by the next
 * call; the service then answers with a snapshot that is not ready.
 */
export function loadPractice(input: PracticeInput): LazyPractice {
  let running: RunningPractice | undefined;
  let loading: Promise<RunningPractice> | undefined;

  const load = async (): Promise<RunningPractice> => {
    try {
      if (!running) {
        const { createPracticeService } = await import("./createPracticeService.ts");
        running = createPracticeService(input);
      }
      const started = await running.start();
      if (!started.ok) loading = undefined;
      return running;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };

  return {
    load: () => (loading ??= load()),
    refresh: async () => running?.refresh(),
    stop: () => running?.stop(),
  };
}
