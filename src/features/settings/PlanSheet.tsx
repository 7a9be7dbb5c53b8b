import { useDeferredValue, useMemo, useState } from "react";
import { practiceDay } from "#core/practice/practiceDay.ts";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { COSTLY_RETENTION, SETTING_RANGES } from "#core/practice/settingsRecord.ts";
import { meanMinutes, simulateLoad, type LoadDay } from "#core/practice/simulateLoad.ts";
import { paceOf } from "#core/practice/simulatePace.ts";
import { useNow } from "#hooks/useNow.ts";
import type { PracticeService, PracticeSnapshot } from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { Stepper } from "#ui/Stepper.tsx";
import { PlanChart } from "./PlanChart.tsx";
import { bounds, type PracticePartProps } from "./usePracticeSettings.ts";

/** As far as one plans, and as the reckoning is worth something. */
const DAYS = 90;

const [LEAST_RETENTION, GREATEST_RETENTION] = SETTING_RANGES.desiredRetention;

/** What can be planned here. */
type Plan = Pick<PracticeSettings, "newPerDay" | "desiredRetention">;

export interface PlanSheetProps {
  readonly practice: Pick<PracticeService, "reviews">;
  readonly snapshot: PracticeSnapshot;
  readonly onChange: PracticePartProps["onChange"];
  readonly onClose: () => void;
}

/** What other limits would come to over the next weeks, beside the present ones. */
export function PlanSheet({ practice, snapshot, onChange, onClose }: PlanSheetProps) {
  const t = useT();
  const { settings } = snapshot;
  const [plan, setPlan] = useState<Plan>(settings);
  const { today, load } = useLoad(practice, snapshot);
  // Typing goes on while the weeks are reckoned.
  const reckoned = useDeferredValue(plan);
  const asItIs = useMemo(() => load(settings), [load, settings]);
  const asPlanned = useMemo(() => load(reckoned), [load, reckoned]);

  const waiting = [...snapshot.cards.values()].filter(({ phase }) => phase === "new").length;
  const isChanged =
    plan.newPerDay !== settings.newPerDay || plan.desiredRetention !== settings.desiredRetention;
  const use = () => {
    const { newPerDay, desiredRetention } = plan;
    onChange({ newPerDay, desiredRetention });
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t("plan.title")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" disabled={!isChanged} onClick={use}>
            {t("plan.use")}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 divide-x divide-line rtl:divide-x-reverse">
        <Minutes words={t("plan.now")} days={asItIs} />
        <Minutes words={t("plan.then")} days={asPlanned} isLive />
      </div>
      <PlanChart days={asPlanned} today={today} />
      <Stepper
        label={t("settings.newPerDay")}
        value={plan.newPerDay}
        {...bounds("newPerDay")}
        hint={t("plan.waiting", { count: waiting })}
        onChange={(newPerDay) => setPlan({ ...plan, newPerDay })}
      />
      <Stepper
        label={t("settings.retention")}
        value={Math.round(plan.desiredRetention * 100)}
        min={Math.round(LEAST_RETENTION * 100)}
        max={Math.round(GREATEST_RETENTION * 100)}
        unit="%"
        onChange={(percent) => setPlan({ ...plan, desiredRetention: percent / 100 })}
      />
      <p
        role="status"
        className={joinClasses(
          "text-13 text-warn",
          plan.desiredRetention < COSTLY_RETENTION && "sr-only",
        )}
      >
        {plan.desiredRetention >= COSTLY_RETENTION && t("settings.retentionDear")}
      </p>
      <p className="text-13 text-ink-2">{t("plan.hint")}</p>
    </Sheet>
  );
}

interface MinutesProps {
  readonly words: string;
  readonly days: readonly LoadDay[];
  /** Said aloud when it changes. */
  readonly isLive?: boolean;
}

function Minutes({ words, days, isLive = false }: MinutesProps) {
  const t = useT();
  const minutes = Math.round(meanMinutes(days));
  return (
    <div className="flex min-w-0 flex-col gap-0.5 px-4 first:ps-0 last:pe-0">
      <p className="text-13 text-ink-2">{words}</p>
      <p role={isLive ? "status" : undefined} className="font-serif text-16">
        {t("plan.minutes", { count: minutes })}
      </p>
    </div>
  );
}

function useLoad(practice: Pick<PracticeService, "reviews">, snapshot: PracticeSnapshot) {
  const nowMs = useNow();
  const { settings, parameters, cards, suspended } = snapshot;
  const { rolloverHour } = settings;
  const today = practiceDay(nowMs, -new Date(nowMs).getTimezoneOffset(), rolloverHour);
  const pace = useMemo(() => paceOf(practice.reviews(), rolloverHour), [practice, rolloverHour]);
  const load = useMemo(() => {
    const asked = [...cards.values()].filter(({ id }) => !suspended.has(id));
    return (plan: Plan) =>
      simulateLoad({
        ...{ cards: asked, parameters, pace, today, days: DAYS },
        settings: {
          ...settings,
          newPerDay: plan.newPerDay,
          desiredRetention: plan.desiredRetention,
        },
      });
  }, [cards, suspended, parameters, pace, today, settings]);
  return { today, load };
}
