import { Redo2, Undo2 } from "lucide-react";
import { useUndo } from "#hooks/useUndo.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { stepWords, useSteps } from "./useSteps.ts";

/** Undo and redo, while there is something to; each says what. */
export function StepTools() {
  const t = useT();
  const state = useUndo();
  const { undo, redo } = useSteps();
  return (
    <>
      {state.undo && (
        <IconButton
          label={t("step.undo", { step: stepWords(t, state.undo) })}
          icon={Undo2}
          onClick={undo}
        />
      )}
      {state.redo && (
        <IconButton
          label={t("step.redo", { step: stepWords(t, state.redo) })}
          icon={Redo2}
          onClick={redo}
        />
      )}
    </>
  );
}
