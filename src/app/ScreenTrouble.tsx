import { useState } from "react";
import { isCodeMissing } from "#core/faults/fault.ts";
import { copyText } from "#platform/clipboard.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { faults } from "./faults.ts";
import { SafeModeLink } from "./SafeModeLink.tsx";
import { takeNewest } from "./takeNewest.ts";

interface ScreenTroubleProps {
  readonly thrown: unknown;
  /** Nothing else of the app is shown either. */
  readonly isWhole: boolean;
  /** Shows the screen anew. */
  readonly onAgain: () => void;
}

/** In the place of a screen that broke, or whose code is not there: what is safe, and how to go on. */
export function ScreenTrouble({ thrown, isWhole, onAgain }: ScreenTroubleProps) {
  const t = useT();
  const [copied, setCopied] = useState<"yes" | "no">();
  const isMissing = isCodeMissing(thrown);
  const isOffline = isMissing && !navigator.onLine;
  const bug = isWhole ? "app.trouble.Bug" : "app.fault.bug";
  const what = isMissing ? "app.fault.newVersion" : bug;
  const copy = async () => {
    const done = await copyText(faults.report("screen", thrown));
    setCopied(done.ok ? "yes" : "no");
  };
  return (
    <section className="mx-auto flex w-full max-w-120 flex-col gap-4 pt-12">
      <h1 className="font-serif text-24 font-medium tracking-tight">
        {t(isMissing ? "app.fault.missingTitle" : "app.fault.title")}
      </h1>
      <p role="alert">{t(isOffline ? "app.fault.offline" : what)}</p>
      {isMissing && !isOffline ? (
        <Button kind="primary" wide onClick={() => void takeNewest()}>
          {t("app.update.take")}
        </Button>
      ) : (
        <Button kind="primary" wide onClick={onAgain}>
          {t("app.trouble.reload")}
        </Button>
      )}
      {!isMissing && (
        <>
          <Button wide onClick={() => void copy()}>
            {t("app.fault.copy")}
          </Button>
          <p aria-live="polite" className="text-14 text-ink-2">
            {t(copied === undefined ? "app.fault.copyHint" : `app.fault.copied.${copied}`)}
          </p>
        </>
      )}
      {isWhole && <SafeModeLink />}
    </section>
  );
}
