import { lazy, Suspense, useCallback } from "react";
import { Redo2, Settings, Undo2 } from "lucide-react";
import { useLocation } from "wouter";
import { useServices } from "#hooks/useServices.tsx";
import { useUndo } from "#hooks/useUndo.ts";
import type { UndoLabel } from "#services/undoService.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { useLockKeys } from "./useLockKeys.ts";
import { useUndoKeys } from "./useUndoKeys.ts";

// Nothing of vault and account is in the first load.
const LockTool = lazy(() =>
  import("./LockTool.tsx").then((module) => ({ default: module.LockTool })),
);

const SettingsSign = lazy(() =>
  import("./SettingsSign.tsx").then((module) => ({ default: module.SettingsSign })),
);

/** What every screen has at the end of its title: undo and redo while there is something to, and the settings. */
export function HeaderTools() {
  const t = useT();
  const [location, navigate] = useLocation();
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
      {location.startsWith("/settings") ? (
        <Suspense fallback={null}>
          <LockTool />
        </Suspense>
      ) : (
        <span className="relative -me-2.5">
          <IconButton
            label={t("nav.settings")}
            icon={Settings}
            onClick={() => navigate("/settings")}
          />
          <Suspense fallback={null}>
            <SettingsSign />
          </Suspense>
        </span>
      )}
    </>
  );
}

/** Undo, redo and the lock by the keyboard, on every screen. */
export function UndoKeys() {
  const { undo, redo } = useSteps();
  useUndoKeys(undo, redo);
  useLockKeys();
  return null;
}

function useSteps() {
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

function stepWords(t: ReturnType<typeof useT>, label: UndoLabel): string {
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
