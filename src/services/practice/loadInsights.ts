import type { InsightsInput, InsightsService } from "./insightsService.ts";
import type { PracticeService } from "./practiceService.ts";

/** Insights by their first asker: their code, and practice beneath them, stay out of the first load. A failed load is tried again. */
export function loadInsights(
  input: Omit<InsightsInput, "practice"> & { readonly practice: () => Promise<PracticeService> },
): () => Promise<InsightsService> {
  let loading: Promise<InsightsService> | undefined;
  const load = async (): Promise<InsightsService> => {
    try {
      const [{ createInsightsService }, practice] = await Promise.all([
        import("./insightsService.ts"),
        input.practice(),
      ]);
      return createInsightsService({ ...input, practice });
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return () => (loading ??= load());
}
