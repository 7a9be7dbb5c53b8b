import type { InstallService, InstallSnapshot } from "#services/install/installService.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { CarryOver, type SaveSheet } from "./CarryOver.tsx";
import { InstallSteps } from "./InstallSteps.tsx";

export interface InstallGuideProps {
  readonly install: InstallService;
  readonly snapshot: InstallSnapshot;
  readonly saveSheet: SaveSheet;
}

/** How this browser installs the app, and what to take along first. */
export function InstallGuide({ install, snapshot, saveSheet }: InstallGuideProps) {
  const t = useT();
  const { backup } = useServices();
  const { way, startsEmpty } = snapshot;
  const close = install.closeGuide;
  const ask = async () => {
    close();
    await install.install();
  };
  return (
    <Sheet
      open
      onClose={close}
      title={t("install.title")}
      footer={
        way === "ask" ? (
          <>
            <Button onClick={close}>{t("install.later")}</Button>
            <Button kind="primary" data-autofocus onClick={() => void ask()}>
              {t("install.install")}
            </Button>
          </>
        ) : undefined
      }
    >
      {/* A pinned tab is no app. */}
      {way !== "firefoxDesktop" && <p className="text-14">{t("install.why")}</p>}
      {startsEmpty && <CarryOver backup={backup} saveSheet={saveSheet} onLeave={close} />}
      {way !== "ask" && <InstallSteps way={way} />}
    </Sheet>
  );
}
