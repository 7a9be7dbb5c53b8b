import { useRef, useState } from "react";
import type { Grade } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { Rating } from "#core/practice/review.ts";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { promptOf } from "#core/symbols/promptOf.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useGrade } from "#hooks/useGrade.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import type { Forecast } from "#services/practice/practiceService.ts";
import { AskLayout } from "#ui/AskLayout.tsx";
import { AskPrompt } from "#ui/AskPrompt.tsx";
import { GradedPad } from "#ui/GradedPad.tsx";
import { reportGrade } from "#ui/gradeWords.ts";
import type { InkPadHandle } from "#ui/InkPad.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { usePadUndo } from "#ui/usePadUndo.ts";
import { DrawAnswer } from "./DrawAnswer.tsx";
import { DrawSteps } from "./DrawSteps.tsx";
import { DrawVerdict } from "./DrawVerdict.tsx";
import { RatingBar } from "./RatingBar.tsx";
import { useSession, type AtHand } from "./session.ts";
import { SessionFoot } from "./SessionFoot.tsx";
import { suggestionFor } from "./suggestionFor.ts";
import { TraceGuide } from "./TraceGuide.tsx";

/** What was drawn for the rating, and what was said of it. */
export interface Rated {
  readonly suggested: Rating;
  readonly drawing: { readonly ink: Ink; readonly grade: Grade };
}

export interface DrawCardProps {
  readonly symbol: SymbolView;
  /** Absent where a symbol is only text: then nothing can be graded. */
  readonly reference: Ink | undefined;
  readonly atHand: AtHand;
  readonly settings: PracticeSettings;
  readonly forecast: readonly Forecast[];
  /** The person's own median time per stroke, where it is known. ms. */
  readonly usualMs: number | undefined;
  readonly onRate: (rating: Rating, rated?: Rated) => void;
}

/** Asks for a drawing: traced first where the symbol is new, then from memory, graded and rated. */
export function DrawCard(props: DrawCardProps) {
  const { symbol, reference, atHand, settings, forecast, usualMs, onRate } = props;
  const t = useT();
  const { leftHanded, strictness } = usePreferences();
  const [isDrawing, setIsDrawing] = useState(false);
  const [replays, setReplays] = useState(0);
  const setInk = useSession((session) => session.setInk);
  const padRef = useRef<InkPadHandle>(null);
  const { stage, guide, ink, hinted } = atHand;
  usePadUndo(padRef, { isOpen: stage === "asked" });

  const grade = useGrade(symbol.id, stage === "graded" ? ink : undefined);
  const report = grade && reportGrade(grade, strictness);
  const { buttons } = settings;
  const suggested = grade && report && suggestionFor({ grade, report, atHand, buttons, usualMs });
  const name = isolated(displayName(symbol));
  const hintInk = hinted.filter((stroke) => stroke >= ink.length);
  const guideInk =
    guide === "none" ? hintInk.map((stroke) => reference?.[stroke] ?? []) : (reference ?? []);
  return (
    <AskLayout
      prompt={
        <AskPrompt
          // Each step of a new symbol is announced as the question of its own that it is.
          key={askOf(atHand)}
          ask={t(askOf(atHand))}
          {...promptOf(symbol)}
          isFocused={stage === "shown" || report === undefined}
        />
      }
      picture={
        stage === "shown" ? (
          <DrawAnswer symbol={symbol} reference={reference} />
        ) : (
          <GradedPad
            ref={padRef}
            label={t("test.pad", { name })}
            hint={guideInk.length === 0 ? t("test.hint") : undefined}
            ink={ink}
            onInk={setInk}
            onDrawing={setIsDrawing}
            leftHanded={leftHanded}
            graded={grade && report && { grade, reference: reference ?? [], marked: report.marked }}
            guide={
              guideInk.length > 0 && (
                <TraceGuide
                  key={`${guide} ${hinted.length} ${replays}`}
                  ink={guideInk}
                  strength={guide === "faint" ? "faint" : "full"}
                  isNumbered={guide !== "none"}
                  isHeld={isDrawing || (guide !== "none" && ink.length > 0)}
                  isWanted={replays > 0}
                />
              )
            }
          />
        )
      }
    >
      {stage === "asked" && (
        <DrawSteps
          atHand={atHand}
          reference={reference}
          onReplay={() => {
            setInk([]);
            setReplays((count) => count + 1);
          }}
        />
      )}
      {report !== undefined && grade !== undefined && suggested !== undefined && (
        <DrawVerdict
          symbol={symbol}
          reference={reference ?? []}
          atHand={atHand}
          report={report}
          missesBeforeShowing={settings.missesBeforeShowing}
          rating={
            <RatingBar
              {...{ buttons, suggested, forecast }}
              onRate={(rating) => onRate(rating, { suggested, drawing: { ink, grade } })}
            />
          }
        />
      )}
      {stage === "shown" && (
        <SessionFoot>
          <RatingBar
            {...{ buttons, forecast }}
            suggested={undefined}
            onRate={(rating) => onRate(rating)}
          />
        </SessionFoot>
      )}
    </AskLayout>
  );
}

function askOf({ stage, guide, isCopy, mode }: AtHand) {
  if (stage === "shown") return "session.ask.shown";
  if (isCopy) return "session.ask.copy";
  if (guide === "full") return "session.ask.trace";
  if (guide === "faint") return "session.ask.faint";
  return mode === "trace" ? "session.ask.memory" : "test.draw";
}
