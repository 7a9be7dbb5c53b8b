import { useEffect, useRef, useState } from "react";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useGrade } from "#hooks/useGrade.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { AskLayout } from "#ui/AskLayout.tsx";
import { AskPrompt } from "#ui/AskPrompt.tsx";
import { Button } from "#ui/Button.tsx";
import { GradedPad } from "#ui/GradedPad.tsx";
import { reportGrade } from "#ui/gradeWords.ts";
import type { InkPadHandle } from "#ui/InkPad.tsx";
import { isPressed } from "#ui/shortcuts.ts";
import { StrokeReplay } from "#ui/StrokeReplay.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { usePadUndo } from "#ui/usePadUndo.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { promptOf } from "#core/symbols/promptOf.ts";
import { StrictnessChoice } from "./StrictnessChoice.tsx";
import { TestVerdict } from "./TestVerdict.tsx";

export interface TestYourselfProps {
  readonly symbol: SymbolView;
  readonly reference: Ink;
  readonly onDone: () => void;
}

/** Asks for a symbol by name; what is drawn is graded when the person says so, as often as they like. */
export function TestYourself({ symbol, reference, onDone }: TestYourselfProps) {
  const t = useT();
  const { leftHanded, strictness } = usePreferences();
  const [ink, setInk] = useState<Ink>([]);
  const [step, setStep] = useState<"draw" | "watch" | "graded">("draw");
  const padRef = useRef<InkPadHandle>(null);
  usePadUndo(padRef, { isOpen: step === "draw" });

  const isDrawn = ink.length > 0;
  const check = () => {
    if (step === "draw" && isDrawn) setStep("graded");
  };
  useEnterKey(check);
  const again = () => {
    setInk([]);
    setStep("draw");
  };

  const name = isolated(displayName(symbol));
  const grade = useGrade(symbol.id, step === "graded" ? ink : undefined);
  const report = grade && reportGrade(grade, strictness);
  return (
    <AskLayout
      prompt={
        <AskPrompt ask={t("test.draw")} {...promptOf(symbol)} isFocused={report === undefined} />
      }
      picture={
        step === "watch" ? (
          <StrokeReplay
            ink={reference}
            title={displayName(symbol)}
            autoPlay
            speeds
            className="mx-auto w-full max-w-[max(320px,calc(100svh-400px))] wide:max-w-[max(320px,calc(100svh-160px))]"
          />
        ) : (
          <GradedPad
            ref={padRef}
            label={t("test.pad", { name })}
            hint={t("test.hint")}
            ink={ink}
            onInk={setInk}
            leftHanded={leftHanded}
            graded={grade && report && { grade, reference, marked: report.marked }}
          />
        )
      }
    >
      {report !== undefined && (
        <TestVerdict
          symbol={symbol}
          reference={reference}
          ink={ink}
          report={report}
          onAgain={again}
          onDone={onDone}
        />
      )}
      {step !== "watch" && report === undefined && (
        <>
          <Button wide kind="primary" disabled={!isDrawn} onClick={check}>
            {t("test.check")}
          </Button>
          <Button kind="plain" className="self-center" onClick={() => setStep("watch")}>
            {t("test.show")}
          </Button>
          <div className="mt-auto">
            <StrictnessChoice />
          </div>
        </>
      )}
      {step === "watch" && (
        <Button wide kind="primary" onClick={() => setStep("draw")}>
          {t("test.toPad")}
        </Button>
      )}
    </AskLayout>
  );
}

/** Enter does the next thing wherever the focus is, except where it already means something. */
function useEnterKey(onEnter: () => void): void {
  const onEnterRef = useRef(onEnter);
  useEffect(() => {
    onEnterRef.current = onEnter;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTaken = event.target instanceof Element && event.target.closest("button, a, dialog");
      if (isPressed(event, "check") && !event.repeat && !isTaken) onEnterRef.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
