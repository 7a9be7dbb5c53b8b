import { useState } from "react";
import { Link } from "wouter";
import type { InstallError, PackSummary } from "#services/packService.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { PackSymbols } from "./packSymbols.ts";
import { packTrouble } from "./packTrouble.ts";
import { RemovePackDialog } from "./RemovePackDialog.tsx";
import { useInstall } from "./useInstall.ts";

export interface PackActionsProps {
  readonly pack: PackSummary;
  /** Its title in the language of the screen. */
  readonly name: string;
  readonly here: PackSymbols | undefined;
}

/** Install, or remove and see what came; with what went wrong and another try. */
export function PackActions({ pack, name, here }: PackActionsProps) {
  const t = useT();
  const { installing, install } = useInstall(pack);
  const [isAsking, setIsAsking] = useState(false);
  const action = actionOf(pack, installing.step === "running");
  return (
    <div className="mt-auto flex flex-col gap-2">
      {installing.step === "failed" && !pack.installed && (
        <InstallTrouble error={installing.error} onRetry={() => void install()} />
      )}
      <div className="flex flex-wrap items-center gap-x-4">
        {/* One button for both, so that the focus stays where it was when the pack has arrived. */}
        <Button
          aria-label={t(`packs.${action}Named`, { name })}
          aria-disabled={action === "installing"}
          className="min-w-32 aria-disabled:opacity-45"
          onClick={() => (action === "remove" ? setIsAsking(true) : void install())}
        >
          {t(`packs.${action}`)}
        </Button>
        {pack.installed && here !== undefined && (
          <Link
            href={symbolsAddress(here)}
            aria-label={t("packs.showNamed", { name })}
            className="inline-flex min-h-11 items-center rounded-8 text-14 font-medium underline underline-offset-4"
          >
            {t("packs.show")}
          </Link>
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

function actionOf(pack: PackSummary, isInstalling: boolean): "install" | "installing" | "remove" {
  if (pack.installed) return "remove";
  return isInstalling ? "installing" : "install";
}

function symbolsAddress({ tag }: PackSymbols): string {
  return tag === undefined ? "/symbols" : `/symbols?tag=${encodeURIComponent(tag)}`;
}

interface InstallTroubleProps {
  readonly error: InstallError;
  readonly onRetry: () => void;
}

function InstallTrouble({ error, onRetry }: InstallTroubleProps) {
  const t = useT();
  const { id, values } = packTrouble(error);
  return (
    <Banner tone="warn" action={<Button onClick={onRetry}>{t("packs.tryAgain")}</Button>}>
      {t(id, values)}
    </Banner>
  );
}
