import { useState } from "react";
import { useLocation } from "wouter";
import { useLearn } from "#hooks/useLearn.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { InstallError, PackSummary } from "#services/packService.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { LearnButton } from "#ui/LearnButton.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { PackSymbols } from "./packSymbols.ts";
import { packTrouble } from "./packTrouble.ts";
import { RemovePackDialog } from "./RemovePackDialog.tsx";
import { useInstall, type Installing } from "./useInstall.ts";

export interface PackActionsProps {
  readonly pack: PackSummary;
  /** Its title in the language of the screen. */
  readonly name: string;
  readonly here: PackSymbols | undefined;
}

/** Install, or learn and see what came and remove it; with what went wrong and another try. */
export function PackActions({ pack, name, here }: PackActionsProps) {
  const t = useT();
  const [, navigate] = useLocation();
  const { dictionary } = useServices();
  const learn = useLearn();
  const { installing, install, stop } = useInstall(pack);
  const [isAsking, setIsAsking] = useState(false);
  const action = actionOf(pack, installing);
  return (
    <div className="mt-auto flex flex-col gap-3">
      {action === "retry" && installing.step === "failed" && (
        <InstallTrouble error={installing.error} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {here !== undefined && pack.installed && (
          <>
            <LearnButton
              kind="primary"
              name={name}
              onLearn={() => learn(dictionary.symbolsOfPack(pack.id))}
              onStart={() => navigate("/practise/session")}
            />
            <Button
              aria-label={t("packs.showNamed", { name })}
              onClick={() => navigate(symbolsAddress(here))}
            >
              {t("packs.show")}
            </Button>
          </>
        )}
        {/* One button for all of it, so that the focus stays where it was when the pack has arrived. */}
        <Button
          kind={action === "remove" ? "plain" : "quiet"}
          aria-label={t(`packs.${action}Named`, { name })}
          aria-disabled={action === "installing"}
          className="aria-disabled:opacity-45"
          onClick={() => (action === "remove" ? setIsAsking(true) : void install())}
        >
          {t(`packs.${action}`)}
        </Button>
        {action === "installing" && (
          <Button kind="plain" onClick={stop}>
            {t("common.cancel")}
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {installing.step === "done" && pack.installed
          ? t("packs.installed", { name, count: pack.count })
          : null}
      </p>
      <RemovePackDialog
        id={pack.id}
        name={name}
        changed={here?.changed ?? 0}
        open={isAsking}
        onClose={() => setIsAsking(false)}
      />
    </div>
  );
}

function actionOf(
  pack: PackSummary,
  { step }: Installing,
): "install" | "installing" | "retry" | "remove" {
  if (pack.installed) return "remove";
  if (step === "running") return "installing";
  return step === "failed" ? "retry" : "install";
}

function symbolsAddress({ tag }: PackSymbols): string {
  return tag === undefined ? "/symbols" : `/symbols?tag=${encodeURIComponent(tag)}`;
}

function InstallTrouble({ error }: { readonly error: InstallError }) {
  const t = useT();
  const { id, values } = packTrouble(error);
  return <Banner tone="warn">{t(id, values)}</Banner>;
}
