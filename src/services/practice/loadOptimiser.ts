import type { OptimiserInput, OptimiserService } from "./optimiserService.ts";
import type { PracticeService } from "./practiceService.ts";

/** The optimiser by its first asker: its code, and practice beneath it, stay out of the first load. A failed load is tried again. */
export function loadOptimiser(
  input: Omit<OptimiserInput, "practice"> & { readonly practice: () => Promise<PracticeService> },
): () => Promise<OptimiserService> {
  let loading: Promise<OptimiserService> | undefined;
  const load = async (): Promise<OptimiserService> => {
    try {
      const [{ createOptimiserService }, practice] = await Promise.all([
        import("./optimiserService.ts"),
        input.practice(),
      ]);
      return createOptimiserService({ ...input, practice });
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return () => (loading ??= load());
}
