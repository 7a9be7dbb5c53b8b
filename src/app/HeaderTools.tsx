import { lazy, Suspense } from "react";
import { useLocation } from "wouter";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useUndo } from "#hooks/useUndo.ts";
import { lazyPart } from "#ui/i18n/lazyPart.ts";
import { SettingsTool } from "./SettingsTool.tsx";

// Nothing of vault and account is in the first load.
const LockTool = lazy(() =>
  import("./LockTool.tsx").then((module) => ({ default: module.LockTool })),
);

const SettingsSign = lazy(() =>
  import("./SettingsSign.tsx").then((module) => ({ default: module.SettingsSign })),
);

// Until something was done there is nothing to undo.
const StepTools = lazyPart(() => import("./StepTools.tsx").then((module) => module.StepTools));

/** What every screen has at the end of its title: undo and redo while there is something to, and the settings. */
export function HeaderTools() {
  const [location] = useLocation();
  const state = useUndo();
  const { ready } = useDictionary();
  return (
    <>
      {(state.undo ?? state.redo) && (
        <Suspense fallback={null}>
          <StepTools />
        </Suspense>
      )}
      {location.startsWith("/settings") ? (
        <Suspense fallback={null}>
          <LockTool />
        </Suspense>
      ) : (
        <SettingsTool>
          {ready && (
            <Suspense fallback={null}>
              <SettingsSign />
            </Suspense>
          )}
        </SettingsTool>
      )}
    </>
  );
}
