import { Smartphone } from "lucide-react";
import { useInstall } from "#hooks/useInstall.ts";
import { Button } from "#ui/Button.tsx";
import { joinClasses } from "#ui/joinClasses.ts";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useStorageState } from "./useStorageState.ts";

/** Whether this is the installed app, how to get there, and what may happen to a tab that is not visited. */
export function OnThisDevice() {
  const t = useT();
  const { install, snapshot } = useInstall();
  const { state } = useStorageState();
  const persisted = state?.persisted === true;
  const isKnown = install !== undefined && snapshot !== undefined && state !== undefined;
  return (
    <Section title={t("install.section")}>
      {snapshot?.isInstalled === true && <p className="text-14">{t("install.isInstalled")}</p>}
      {snapshot?.isInstalled !== true && (
        // Until it is known, what is likeliest keeps its place unseen, so that nothing below moves.
        <div className={joinClasses("flex flex-col gap-4", !isKnown && "invisible")}>
          <p className="text-14">
            {t("install.isTab")} {t(lastsWords(snapshot?.startsEmpty === true, persisted))}
          </p>
          <Button icon={Smartphone} className="self-start" onClick={install?.openGuide}>
            {t(snapshot?.way === "ask" ? "install.install" : "install.steps")}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** How long a tab's data lasts. Safari counts days whatever it promised (Intelligent Tracking Prevention: seven). */
function lastsWords(isSafari: boolean, persisted: boolean) {
  if (isSafari) return "install.mayGoSoon";
  return persisted ? "install.stays" : "install.mayGo";
}
