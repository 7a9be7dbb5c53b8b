import { Smartphone } from "lucide-react";
import { useInstall } from "#hooks/useInstall.ts";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useStorageState } from "./useStorageState.ts";

/** Whether this is the installed app, how to get there, and what may happen to a tab that is not visited. */
export function OnThisDevice() {
  const t = useT();
  const { install, snapshot } = useInstall();
  const { state } = useStorageState();
  const persisted = state?.persisted === true;
  return (
    <Section title={t("install.section")}>
      {snapshot?.isInstalled === true && <p className="text-14">{t("install.isInstalled")}</p>}
      {install !== undefined && snapshot?.isInstalled === false && (
        <>
          <p className="text-14">
            {t("install.isTab")}{" "}
            {state !== undefined && t(lastsWords(snapshot.startsEmpty, persisted))}
          </p>
          <Button icon={Smartphone} className="self-start" onClick={install.openGuide}>
            {t(snapshot.way === "ask" ? "install.install" : "install.steps")}
          </Button>
        </>
      )}
    </Section>
  );
}

/** How long a tab's data lasts. Safari counts days whatever it promised (Intelligent Tracking Prevention: seven). */
function lastsWords(isSafari: boolean, persisted: boolean) {
  if (isSafari) return "install.mayGoSoon";
  return persisted ? "install.stays" : "install.mayGo";
}
