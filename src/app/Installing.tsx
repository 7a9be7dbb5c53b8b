import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useDrawing } from "#features/draw/drawing.ts";
import { InstallGreeting } from "#features/install/InstallGreeting.tsx";
import { InstallOffer } from "#features/install/InstallOffer.tsx";
import { kindOfFile, openFile } from "#features/settings/openedFile.ts";
import { neverChanges } from "#hooks/useLoaded.ts";
import { useServices } from "#hooks/useServices.tsx";
import { onLaunchedFile, type LaunchedFile } from "#platform/launch.ts";
import { SHARED_PARAM } from "#platform/shared.ts";
import type { InstallService } from "#services/install/installService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

const InstallSheet = lazy(() =>
  import("./InstallSheet.tsx").then((module) => ({ default: module.InstallSheet })),
);

const SharedIn = lazy(() =>
  import("./SharedIn.tsx").then((module) => ({ default: module.SharedIn })),
);

/** What joins the app to the device: the offer to install it, what other apps share with it, files that it opens. */
export function Installing() {
  const { updates } = useServices();
  const [params] = useSearchParams();
  const shared = params.get(SHARED_PARAM);
  const open = useLaunchedFiles();
  const install = useInstallIfLoaded();
  // One message at a time in that place.
  const isAnnouncing = useSyncExternalStore(updates.subscribe, updates.state) !== "current";
  const isDrawing = useDrawing((drawing) => drawing.ink.length > 0 || drawing.isNaming);
  const snapshot = useSyncExternalStore(install?.subscribe ?? neverChanges, () =>
    install?.snapshot(),
  );
  return (
    <>
      {shared !== null && (
        <Suspense fallback={null}>
          <SharedIn id={shared} />
        </Suspense>
      )}
      {install !== undefined && snapshot !== undefined && (
        <>
          <InstallOffer {...{ install, snapshot }} isBusy={isDrawing || isAnnouncing} />
          {snapshot.isGreetingDue && (
            <InstallGreeting
              install={install}
              onBackup={(file) => open({ name: file.name, file })}
            />
          )}
          {snapshot.isGuideOpen && (
            <Suspense fallback={null}>
              <InstallSheet {...{ install, snapshot }} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}

/** Files of ours lead to the section of the settings that reads them; others to a sentence. */
function useLaunchedFiles(): (launched: LaunchedFile) => void {
  const t = useT();
  const show = useToast();
  const [, navigate] = useLocation();
  const [launched, setLaunched] = useState<LaunchedFile>();
  useEffect(() => {
    onLaunchedFile(setLaunched);
  }, []);
  useEffect(() => {
    if (launched === undefined) return;
    const { name, file } = launched;
    const open = async () => {
      const kind = file && (await kindOfFile(file));
      if (file && kind) {
        openFile(kind, file);
        navigate("/settings");
      } else show({ text: t(file ? "files.wrong" : "files.gone", { file: name }) });
      setLaunched(undefined);
    };
    void open().catch(() => show({ text: t("files.gone", { file: name }) }));
  }, [launched, t, show, navigate]);
  return setLaunched;
}

/** Without a network there may be no code for it yet; the app goes on without it. */
function useInstallIfLoaded(): InstallService | undefined {
  const { install: load } = useServices();
  const [install, setInstall] = useState<InstallService>();
  useEffect(() => {
    let isHere = true;
    void load().then(
      (service) => isHere && setInstall(service),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [load]);
  return install;
}
