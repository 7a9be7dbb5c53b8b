import { useCallback } from "react";
import { saveTrouble, type TroubleWords } from "./saveTrouble.ts";
import { useServices } from "./useServices.tsx";

/** What is to be said after taking a step back; nothing when all went as one would think. */
export type StepBackWords =
  | TroubleWords
  | { readonly id: "step.partly"; readonly values: { readonly count: number } }
  | { readonly id: "symbol.undoLater"; readonly values: Readonly<Record<string, never>> };

/**
 * Asked right after a step, answers what takes that step back. Steps are undone newest first: once a newer one
 * was done, nothing is taken back and the words say so.
 */
export function useStepBack(): () => () => Promise<StepBackWords | undefined> {
  const { undo } = useServices();
  return useCallback(() => {
    const step = undo.state().undo;
    return async () => {
      if (undo.state().undo !== step) return { id: "symbol.undoLater", values: {} };
      const outcome = await undo.undo();
      if (outcome.ok) {
        const { length: count } = outcome.value.conflicts;
        return count > 0 ? { id: "step.partly", values: { count } } : undefined;
      }
      return outcome.error.type === "NothingToUndo" ? undefined : saveTrouble(outcome.error);
    };
  }, [undo]);
}
