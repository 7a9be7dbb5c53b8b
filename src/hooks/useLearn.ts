import { useCallback } from "react";
import type { SymbolId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { saveTrouble, type TroubleWords } from "./saveTrouble.ts";
import { useServices } from "./useServices.tsx";
import { useStepBack, type StepBackWords } from "./useStepBack.ts";

export interface Learnt {
  /** How many were not in practice yet. */
  readonly count: number;
  /** How many new ones a day the settings let come. */
  readonly perDay: number;
  /** How many were left out because nobody has drawn them. */
  readonly undrawn: number;
  /** Takes it back, while it is the newest step; answers what is to be said, if anything. */
  readonly takeBack: () => Promise<StepBackWords | undefined>;
}

/**
 * Takes symbols up for practice, in this order; where only drawing is practised, those that have a drawing. The
 * scheduler is fetched when it is first called.
 */
export function useLearn(): (
  symbols: readonly SymbolId[],
) => Promise<Result<Learnt, TroubleWords>> {
  const { dictionary, practice: load } = useServices();
  const stepBack = useStepBack();
  return useCallback(
    async (symbols) => {
      const practice = await load();
      const { faces, newPerDay: perDay } = practice.snapshot().settings;
      const { byId } = dictionary.snapshot();
      const canBeAsked = (id: SymbolId) => faces !== "draw" || byId.get(id)?.hasInk === true;
      const asked = symbols.filter(canBeAsked);
      const learnt = await practice.learn(asked);
      if (!learnt.ok) return err(saveTrouble(learnt.error));
      const undrawn = symbols.length - asked.length;
      return ok({ count: learnt.value, perDay, undrawn, takeBack: stepBack() });
    },
    [dictionary, load, stepBack],
  );
}
