import type { ReactNode } from "react";
import { learnOrder } from "#core/grader/learnOrder.ts";
import type { Ink } from "#core/ink/ink.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Button } from "#ui/Button.tsx";
import { GradeVerdict } from "#ui/GradeVerdict.tsx";
import type { GradeReport } from "#ui/gradeWords.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useSession, type AtHand } from "./session.ts";
import { SessionFoot } from "./SessionFoot.tsx";
import { useOutcome } from "./useOutcome.ts";

export interface DrawVerdictProps {
  readonly symbol: SymbolView;
  readonly reference: Ink;
  readonly atHand: AtHand;
  readonly report: GradeReport;
  /** Failed attempts after which the strokes are shown; 0: never. */
  readonly missesBeforeShowing: number;
  /** The buttons to rate by. */
  readonly rating: ReactNode;
}

/** What became of the drawing; a failed one may be tried again, another way of writing may be taken as right. */
export function DrawVerdict(props: DrawVerdictProps) {
  const { symbol, reference, atHand, report, missesBeforeShowing, rating } = props;
  const t = useT();
  const { symbols } = useServices();
  const tell = useOutcome();
  const { tryAgain, copy } = useSession();
  const { ink, misses, isCopy } = atHand;
  const order = report.isOtherWay ? learnOrder(reference, ink) : undefined;
  const canTry = !report.passed && !isCopy;
  const isEnough = missesBeforeShowing > 0 && misses + 1 >= missesBeforeShowing;

  const accept = async () => {
    if (order === undefined) return;
    const accepted = await symbols.acceptOrder(symbol.id, order);
    tell(accepted, t("test.accepted", { name: isolated(displayName(symbol)) }));
  };
  return (
    <>
      <GradeVerdict report={report} />
      <SessionFoot>
        {(canTry || order !== undefined) && (
          <div className="flex gap-2 *:flex-1">
            {canTry && (
              <Button onClick={isEnough ? copy : tryAgain}>
                {t(isEnough ? "test.show" : "test.again")}
              </Button>
            )}
            {order !== undefined && (
              <Button onClick={() => void accept()}>{t("test.accept")}</Button>
            )}
          </div>
        )}
        {rating}
      </SessionFoot>
    </>
  );
}
