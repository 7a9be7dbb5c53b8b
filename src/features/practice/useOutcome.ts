import { useCallback } from "react";
import type { Result } from "#core/shared/result.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useStepBack } from "#hooks/useStepBack.ts";
import type { EditError } from "#services/errors.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

/** Tells what became of a change: why it was not made, or with words what was done and how to take it back. */
export function useOutcome(): (outcome: Result<unknown, EditError>, done?: string) => void {
  const t = useT();
  const show = useToast();
  const stepBack = useStepBack();
  return useCallback(
    (outcome, done) => {
      if (!outcome.ok) {
        const { id, values } = saveTrouble(outcome.error);
        show({ text: t(id, values) });
        return;
      }
      if (done === undefined) return;
      const back = stepBack();
      const takeBack = async () => {
        const words = await back();
        if (words !== undefined) show({ text: t(words.id, words.values) });
      };
      show({
        text: done,
        action: { label: t("common.undo"), onAction: () => void takeBack() },
      });
    },
    [t, show, stepBack],
  );
}
