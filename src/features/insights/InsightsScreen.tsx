import type { ReactNode } from "react";
import type { Insights } from "#core/insights/insights.ts";
import { usePractice } from "#hooks/usePractice.ts";
import type { PracticeSnapshot } from "#services/practice/practiceService.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { CalendarCard } from "./CalendarCard.tsx";
import { CoherenceCard } from "./CoherenceCard.tsx";
import { DaysCard } from "./DaysCard.tsx";
import { DueCard } from "./DueCard.tsx";
import { HardestCard } from "./HardestCard.tsx";
import { MistakesCard } from "./MistakesCard.tsx";
import { NothingPractised } from "./NothingPractised.tsx";
import { RecallCard } from "./RecallCard.tsx";
import { useInsights } from "./useInsights.ts";

/** Whether practice works: what stays, what is to come, and what gives trouble. */
export function InsightsScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const { snapshot } = usePractice();
  const { insights, failed, retry } = useInsights();
  return (
    <>
      <ScreenHeader title={t("insights.title")} trailing={tools} />
      {failed && (
        <Banner tone="warn" action={<Button onClick={retry}>{t("insights.retry")}</Button>}>
          {t("insights.failed")}
        </Banner>
      )}
      {insights === undefined && !failed && <Waiting />}
      {insights?.totals.reviews === 0 && <NothingPractised />}
      {insights !== undefined && insights.totals.reviews > 0 && snapshot !== undefined && (
        <Charts insights={insights} snapshot={snapshot} />
      )}
    </>
  );
}

interface ChartsProps {
  readonly insights: Insights;
  readonly snapshot: PracticeSnapshot;
}

/** One column on a phone, two where there is room: the person's days first, then what the symbols say. */
function Charts({ insights, snapshot: { settings } }: ChartsProps) {
  return (
    <div className="grid items-start gap-3.5 wide:grid-cols-2">
      <div className="grid min-w-0 grid-cols-1 gap-3.5">
        {settings.showCoherence && (
          <CoherenceCard insights={insights} desiredRetention={settings.desiredRetention} />
        )}
        <CalendarCard insights={insights} showStreak={settings.showStreak} />
        <DueCard insights={insights} />
        <DaysCard insights={insights} />
      </div>
      <div className="grid min-w-0 grid-cols-1 gap-3.5">
        <RecallCard insights={insights} desiredRetention={settings.desiredRetention} />
        <HardestCard insights={insights} />
        <MistakesCard insights={insights} />
      </div>
    </div>
  );
}

/** Seen only when it takes its time. */
function Waiting() {
  const t = useT();
  return (
    <p
      role="status"
      className="animate-rise text-14 text-ink-2 [animation-delay:400ms] [animation-fill-mode:both]"
    >
      {t("insights.waiting")}
    </p>
  );
}
