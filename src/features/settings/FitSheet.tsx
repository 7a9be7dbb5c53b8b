import type { ReactNode } from "react";
import type { Parameters } from "#core/practice/settings.ts";
import type { Result } from "#core/shared/result.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { EditError } from "#services/errors.ts";
import type { Fitting, OptimiserService } from "#services/practice/optimiserService.ts";
import { Button } from "#ui/Button.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useToast } from "#ui/Toast.tsx";
import { FitOutcome } from "./FitOutcome.tsx";
import { foretoldWords } from "./fitWords.ts";
import { useFit } from "./useFit.ts";

export interface FitSheetProps {
  /** Those in force. */
  readonly parameters: Parameters;
  readonly onClose: () => void;
}

/** Fits the schedule to the person's memory, shows what that is worth, and puts it in force or goes back. */
export function FitSheet({ parameters, onClose }: FitSheetProps) {
  const t = useT();
  const { fitting, optimiser } = useFit();
  const canGoBack = parameters.fittedAt !== undefined;
  const footer = <FitButtons {...{ fitting, optimiser, canGoBack, onClose }} />;
  return (
    <Sheet open onClose={onClose} title={t("fit.title")} footer={footer}>
      <FitState fitting={fitting} parameters={parameters} />
    </Sheet>
  );
}

function FitState({
  fitting,
  parameters,
}: {
  readonly fitting: Fitting;
  readonly parameters: Parameters;
}) {
  const t = useT();
  switch (fitting.type) {
    case "idle":
      return (
        <>
          <p className="text-14">{t("fit.intro")}</p>
          <InForce parameters={parameters} />
        </>
      );
    case "working":
      return <Progress done={fitting.done} />;
    case "done":
      return <FitOutcome fit={fitting.fit} />;
    case "failed":
      return (
        <p role="alert" className="text-14 text-warn">
          {t("fit.failed")}
        </p>
      );
  }
}

/** What the schedule goes by now. */
function InForce({ parameters }: { readonly parameters: Parameters }) {
  const t = useT();
  const format = useFormat();
  const { fittedAt, reviews = 0, lossBefore, lossAfter } = parameters;
  if (fittedAt === undefined) return <p className="text-14 text-ink-2">{t("fit.usual")}</p>;
  return (
    <p className="text-14 text-ink-2">
      {t("fit.inForce", { date: format.date(fittedAt), count: reviews })}{" "}
      {lossBefore !== undefined &&
        lossAfter !== undefined &&
        foretoldWords(t, format, { about: "inForce", lossBefore, lossAfter })}
    </p>
  );
}

function Progress({ done }: { readonly done: number }) {
  const t = useT();
  return (
    <div className="flex flex-col gap-2 py-2">
      <p className="text-14">{t("fit.working")}</p>
      <ProgressBar label={t("fit.working")} done={done} />
    </div>
  );
}

interface FitButtonsProps {
  readonly fitting: Fitting;
  readonly optimiser: OptimiserService | undefined;
  readonly canGoBack: boolean;
  readonly onClose: () => void;
}

/** Back on the left, onward on the right, at every stage: a second tap never does what the first did not mean. */
function FitButtons({ fitting, optimiser, canGoBack, onClose }: FitButtonsProps): ReactNode {
  const t = useT();
  const { use, goBack } = useVerbs(optimiser, onClose);
  switch (fitting.type) {
    case "working":
      return (
        <>
          <Button onClick={optimiser?.cancel}>{t("common.cancel")}</Button>
          <Button kind="primary" disabled>
            {t("fit.use")}
          </Button>
        </>
      );
    case "done": {
      const { fit } = fitting;
      if (fit.type === "TooFew" || fit.lossAfter >= fit.lossBefore)
        return <Button onClick={onClose}>{t("common.done")}</Button>;
      return (
        <>
          <Button onClick={onClose}>{t("fit.leave")}</Button>
          <Button kind="primary" onClick={use}>
            {t("fit.use")}
          </Button>
        </>
      );
    }
    case "idle":
    case "failed":
      return (
        <>
          {canGoBack ? (
            <Button onClick={goBack}>{t("fit.goBack")}</Button>
          ) : (
            <Button onClick={onClose}>{t("common.cancel")}</Button>
          )}
          <Button kind="primary" disabled={optimiser === undefined} onClick={optimiser?.start}>
            {t(canGoBack ? "fit.again" : "fit.start")}
          </Button>
        </>
      );
  }
}

/** Puts parameters in force, says so, and offers the way back. */
function useVerbs(optimiser: OptimiserService | undefined, onClose: () => void) {
  const t = useT();
  const show = useToast();
  const oneAtATime = useOneAtATime();
  const isKept = (changed: Result<void, EditError> | undefined): boolean => {
    if (changed === undefined || changed.ok) return changed !== undefined;
    const { id, values } = saveTrouble(changed.error);
    show({ text: t(id, values) });
    return false;
  };
  const goBack = async () => {
    if (isKept(await optimiser?.revert())) show({ text: t("fit.wentBack") });
  };
  const use = async () => {
    if (!isKept(await optimiser?.adopt())) return;
    show({
      text: t("fit.used"),
      action: { label: t("common.undo"), onAction: () => void oneAtATime(goBack) },
    });
    onClose();
  };
  return { use: () => void oneAtATime(use), goBack: () => void oneAtATime(goBack) };
}
