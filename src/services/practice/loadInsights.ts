import { loadOnce } from "../loadOnce.ts";
import type { InsightsInput, InsightsService } from "./insightsService.ts";
import type { PracticeService } from "./practiceService.ts";

/** Insights by their first asker: their code, and practice beneath them, stay out of the first load. */
export function loadInsights(
  input: Omit<InsightsInput, "practice"> & { readonly practice: () => Promise<PracticeService> },
): () => Promise<InsightsService> {
  return loadOnce(async () => {
    const [{ createInsightsService }, practice] = await Promise.all([
      import("./insightsService.ts"),
      input.practice(),
    ]);
    return createInsightsService({ ...input, practice });
  });
}
