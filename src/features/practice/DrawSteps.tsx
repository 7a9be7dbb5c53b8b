import { Eye, Lightbulb, RotateCcw } from "lucide-react";
import type { Ink } from "#core/ink/ink.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { KeyHint } from "./KeyHint.tsx";
import { useSession, type AtHand } from "./session.ts";
import { SessionFoot } from "./SessionFoot.tsx";
import { useKeys } from "./useKeys.ts";

export interface DrawStepsProps {
  readonly atHand: AtHand;
  readonly reference: Ink | undefined;
  /** Writes the strokes to trace once more. */
  readonly onReplay: () => void;
}

/** What one can do while the pad is open: go on, be helped, or answer without drawing. */
export function DrawSteps({ atHand, reference, onReplay }: DrawStepsProps) {
  const t = useT();
  const { singleKeys } = usePreferences();
  const { traceOn, check, hint, show } = useSession();
  const { guide, ink, hinted, isCopy } = atHand;
  const isGraded = reference !== undefined;
  const isTraced = guide !== "none" && !isCopy;
  const isDrawn = ink.length > 0;

  const next = nextHint(reference ?? [], ink, hinted);
  const give = next === undefined || guide !== "none" ? undefined : () => hint(next);
  const goOn = isTraced ? traceOn : check;
  const main = isGraded ? goOn : show;
  const isReady = isDrawn || !isGraded;
  const onMain = isReady ? main : undefined;
  useKeys({ enter: onMain, " ": onMain, h: give });

  return (
    <>
      <p role="status" className="text-center text-14 text-balance text-ink-2 wide:text-start">
        {saying(atHand, t)}
      </p>
      <SessionFoot>
        <Button wide kind="primary" className="group relative" disabled={!isReady} onClick={main}>
          {t(mainWords(isGraded, isTraced))}
          <KeyHint>{t("settings.key.enter")}</KeyHint>
        </Button>
        <div className="flex flex-wrap justify-center gap-x-1 *:px-1.5 wide:-ms-1.5 wide:justify-start">
          {give !== undefined && (
            <Button
              kind="plain"
              icon={Lightbulb}
              {...(singleKeys && { "aria-keyshortcuts": "H" })}
              className="group relative"
              onClick={give}
            >
              {t("session.hint")}
              <KeyHint>H</KeyHint>
            </Button>
          )}
          {guide === "full" && (
            <Button kind="plain" icon={RotateCcw} onClick={onReplay}>
              {t("session.watch")}
            </Button>
          )}
          {isGraded && (
            <Button kind="plain" icon={Eye} onClick={show}>
              {t("session.noPad")}
            </Button>
          )}
        </div>
      </SessionFoot>
    </>
  );
}

function mainWords(isGraded: boolean, isTraced: boolean) {
  if (!isGraded) return "session.show";
  return isTraced ? "session.next" : "test.check";
}

/** The stroke that comes after those drawn and those shown already. */
function nextHint(reference: Ink, ink: Ink, hinted: readonly number[]): number | undefined {
  const next = Math.max(ink.length, ...hinted.map((stroke) => stroke + 1));
  return next < reference.length ? next : undefined;
}

function saying({ guide, isCopy, hinted, ink }: AtHand, t: ReturnType<typeof useT>): string {
  if (isCopy) return t("session.copyHint");
  if (guide !== "none") return t(`session.guide.${guide}`);
  const shown = hinted.findLast((stroke) => stroke >= ink.length);
  return shown === undefined ? "" : t("session.hinted", { number: shown + 1 });
}
