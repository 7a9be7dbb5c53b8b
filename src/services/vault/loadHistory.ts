import type { HistoryInput, HistoryService } from "./historyService.ts";

/** History by its first asker: what opens entries stays out of the first load. A failed load is tried again. */
export function loadHistory(input: HistoryInput): () => Promise<HistoryService> {
  let loading: Promise<HistoryService> | undefined;
  const load = async (): Promise<HistoryService> => {
    try {
      const { createHistoryService } = await import("./historyService.ts");
      return createHistoryService(input);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return () => (loading ??= load());
}
