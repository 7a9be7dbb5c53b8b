import { loadOnce } from "../loadOnce.ts";
import type { OptimiserInput, OptimiserService } from "./optimiserService.ts";
import type { PracticeService } from "./practiceService.ts";

/** The optimiser by its first asker: its code, and practice beneath it, stay out of the first load. */
export function loadOptimiser(
  input: Omit<OptimiserInput, "practice"> & { readonly practice: () => Promise<PracticeService> },
): () => Promise<OptimiserService> {
  return loadOnce(async () => {
    const [{ createOptimiserService }, practice] = await Promise.all([
      import("./optimiserService.ts"),
      input.practice(),
    ]);
    return createOptimiserService({ ...input, practice });
  });
}
