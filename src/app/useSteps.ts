import { useCallback } from "react";
import { useServices } from "#hooks/useServices.tsx";
import type { UndoLabel } from "#services/undoService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

/** Takes the last step back, or does it again, and says so. */
export function useSteps() {
  const t = useT();
  const show = useToast();
  const { undo: service } = useServices();
  const run = useCallback(
    async (direction: "undo" | "redo") => {
      const outcome = await service[direction]();
      if (!outcome.ok) {
        if (outcome.error.type === "NothingToUndo") return;
        show({ text: t(`trouble.${outcome.error.type}`, { kilobytes: 0, limit: 0 }) });
        return;
      }
      const { label, conflicts } = outcome.value;
      const done = direction === "undo" ? "step.undone" : "step.redone";
      const words = [t(done, { step: stepWords(t, label) })];
      if (conflicts.length > 0) words.push(t("step.partly", { count: conflicts.length }));
      show({ text: words.join(". ") });
    },
    [service, show, t],
  );
  const undo = useCallback(() => void run("undo"), [run]);
  const redo = useCallback(() => void run("redo"), [run]);
  return { undo, redo };
}

/** What a step is called. */
export function stepWords(t: ReturnType<typeof useT>, label: UndoLabel): string {
  switch (label.type) {
    case "listSaved":
    case "imported":
    case "confirmedForgotten":
    case "learnt":
    case "unlearnt":
    case "moreToday":
    case "drawingsForgotten":
      return t(`step.${label.type}`, { count: label.count });
    case "packInstalled":
    case "packRemoved":
    case "practiceChanged":
    case "remindersChanged":
      return t(`step.${label.type}`);
    case "symbolSaved":
    case "symbolEdited":
    case "symbolRemoved":
    case "symbolRestored":
    case "versionRestored":
    case "sampleAdded":
    case "sampleReplaced":
    case "sampleRemoved":
    case "referenceChosen":
    case "orderAccepted":
    case "levelChanged":
    case "reviewed":
    case "cardSuspended":
    case "cardResumed":
    case "cardReset":
      return t(`step.${label.type}`, { name: label.name });
  }
}
