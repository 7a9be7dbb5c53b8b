import type { ReactNode } from "react";
import { ChevronDown } from "lucide-react";
import { useLocation } from "wouter";
import { usePractice } from "#hooks/usePractice.ts";
import { goBack } from "#hooks/wayBack.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { PracticeDay } from "./PracticeDay.tsx";
import { PracticeDrawings } from "./PracticeDrawings.tsx";
import { PracticeLearning } from "./PracticeLearning.tsx";
import { PracticeOrder } from "./PracticeOrder.tsx";
import { PracticeSchedule } from "./PracticeSchedule.tsx";
import { PracticeShown } from "./PracticeShown.tsx";
import { PracticeSlipping } from "./PracticeSlipping.tsx";
import { PracticeWeek } from "./PracticeWeek.tsx";
import { useChangePractice } from "./usePracticeSettings.ts";

/** How many a day, how well, and how it asks. What few people touch waits behind one button. */
export function PracticeSettingsScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { practice, snapshot } = usePractice();
  const change = useChangePractice();
  return (
    <>
      <ScreenHeader
        title={t("settings.practice")}
        onBack={() => goBack(() => navigate("/settings"))}
        trailing={tools}
      />
      {practice !== undefined && snapshot !== undefined && (
        <div className="mx-auto flex w-full max-w-140 flex-col gap-3.5">
          <PracticeDay settings={snapshot.settings} onChange={change} />
          <PracticeSchedule practice={practice} snapshot={snapshot} onChange={change} />
          <details className="group">
            <summary className="flex min-h-11 list-none items-center gap-2 rounded-8 text-14 font-medium [&::-webkit-details-marker]:hidden">
              <ChevronDown
                aria-hidden="true"
                size={20}
                strokeWidth={1.75}
                className="transition-transform group-open:rotate-180"
              />
              {t("settings.practiceMore")}
            </summary>
            <div className="flex flex-col gap-3.5 pt-2">
              <PracticeLearning settings={snapshot.settings} onChange={change} />
              <PracticeWeek settings={snapshot.settings} onChange={change} />
              <PracticeSlipping settings={snapshot.settings} onChange={change} />
              <PracticeOrder settings={snapshot.settings} onChange={change} />
              <PracticeDrawings
                practice={practice}
                settings={snapshot.settings}
                version={snapshot.version}
                onChange={change}
              />
              <PracticeShown settings={snapshot.settings} onChange={change} />
            </div>
          </details>
        </div>
      )}
    </>
  );
}
