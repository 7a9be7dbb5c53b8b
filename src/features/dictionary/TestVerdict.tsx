import { learnOrder } from "#core/grader/learnOrder.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Button } from "#ui/Button.tsx";
import { GradeVerdict } from "#ui/GradeVerdict.tsx";
import type { GradeReport } from "#ui/gradeWords.ts";
import { useT } from "#ui/i18n/useT.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { useOutcomes } from "./useOutcomes.ts";

export interface TestVerdictProps {
  readonly symbol: SymbolView;
  readonly reference: Ink;
  readonly ink: Ink;
  readonly report: GradeReport;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** What became of the drawing, and what to do next; another way of writing may be taken as right. */
export function TestVerdict(props: TestVerdictProps) {
  const { symbol, reference, ink, report, onAgain, onDone } = props;
  const t = useT();
  const { symbols } = useServices();
  const { begin, failed } = useOutcomes();
  const order = report.isOtherWay ? learnOrder(reference, ink) : undefined;
  const isRight = report.passed;

  const accept = async () => {
    if (order === undefined) return;
    const done = begin();
    const accepted = await symbols.acceptOrder(symbol.id, order);
    if (accepted.ok) done(t("test.accepted", { name: isolated(displayName(symbol)) }));
    else failed(accepted.error);
  };
  return (
    <>
      <GradeVerdict report={report} />
      <div className="mt-auto flex flex-col gap-2 wide:mt-0">
        {order !== undefined && (
          <Button wide onClick={() => void accept()}>
            {t("test.accept")}
          </Button>
        )}
        <div className="flex gap-2 *:flex-1">
          <Button wide kind={isRight ? "quiet" : "primary"} onClick={onAgain}>
            {t("test.again")}
          </Button>
          <Button wide kind={isRight ? "primary" : "quiet"} onClick={onDone}>
            {t("common.done")}
          </Button>
        </div>
      </div>
    </>
  );
}
