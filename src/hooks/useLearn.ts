import { useCallback } from "react";
import type { SymbolId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { EditError } from "#services/errors.ts";
import { useServices } from "./useServices.tsx";
import { useStepBack, type StepBackWords } from "./useStepBack.ts";

export interface Learnt {
  /** How many were not in practice yet. */
  readonly count: number;
  /** How many new ones a day the settings let come. */
  readonly perDay: number;
  /** Takes it back, while it is the newest step; answers what is to be said, if anything. */
  readonly takeBack: () => Promise<StepBackWords | undefined>;
}

/** Takes symbols up for practice, in this order. The scheduler is fetched when it is first called. */
export function useLearn(): (symbols: readonly SymbolId[]) => Promise<Result<Learnt, EditError>> {
  const { practice: load } = useServices();
  const stepBack = useStepBack();
  return useCallback(
    async (symbols) => {
      const practice = await load();
      const learnt = await practice.learn(symbols);
      if (!learnt.ok) return learnt;
      const perDay = practice.snapshot().settings.newPerDay;
      return ok({ count: learnt.value, perDay, takeBack: stepBack() });
    },
    [load, stepBack],
  );
}
