import { useServices } from "#hooks/useServices.tsx";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import type { EditError } from "#services/errors.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

export interface Outcomes {
  /** Call it before the change; what it answers then says what was done and offers to take it back. */
  readonly begin: () => (text: string) => void;
  /** Says why it was not done. */
  readonly failed: (error: EditError) => void;
}

/** How a page tells what became of a change. */
export function useOutcomes(): Outcomes {
  const t = useT();
  const show = useToast();
  const { undo } = useServices();

  const takeBack = async () => {
    const outcome = await undo.undo();
    if (outcome.ok) {
      const { length: count } = outcome.value.conflicts;
      if (count > 0) show({ text: t("step.partly", { count }) });
    } else if (outcome.error.type !== "NothingToUndo") {
      const { id, values } = saveTrouble(outcome.error);
      show({ text: t(id, values) });
    }
  };

  return {
    begin() {
      const before = undo.state().undo;
      return (text) => {
        const step = undo.state().undo;
        // What changed nothing is no step, and its button would take back the step before it.
        if (step === before) {
          show({ text });
          return;
        }
        const onAction = () => {
          // Steps are undone newest first: one that came later must not be taken back by this button.
          if (undo.state().undo === step) void takeBack();
          else show({ text: t("symbol.undoLater") });
        };
        show({ text, action: { label: t("common.undo"), onAction } });
      };
    },
    failed(error) {
      const { id, values } = saveTrouble(error);
      show({ text: t(id, values) });
    },
  };
}
