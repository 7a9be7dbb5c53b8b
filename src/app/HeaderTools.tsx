import { lazy, Suspense } from "react";
import { Redo2, Settings, Undo2 } from "lucide-react";
import { useLocation } from "wouter";
import { useUndo } from "#hooks/useUndo.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { stepWords, useSteps } from "./useSteps.ts";

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
