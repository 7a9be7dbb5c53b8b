import { useState } from "react";
import type { PracticeService, PracticeSnapshot } from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { FitSheet } from "./FitSheet.tsx";
import { PlanSheet } from "./PlanSheet.tsx";
import { Section } from "#ui/Section.tsx";
import type { PracticePartProps } from "./usePracticeSettings.ts";

export interface PracticeScheduleProps {
  readonly practice: Pick<PracticeService, "reviews">;
  readonly snapshot: PracticeSnapshot;
  readonly onChange: PracticePartProps["onChange"];
}

/** The ways to what the schedule itself can be asked: what the next weeks come to, and to learn from the person. */
export function PracticeSchedule({ practice, snapshot, onChange }: PracticeScheduleProps) {
  const t = useT();
  const [open, setOpen] = useState<"plan" | "fit">();
  const close = () => setOpen(undefined);
  return (
    <Section title={t("settings.schedule")}>
      <p className="text-13 text-ink-2">{t("settings.scheduleHint")}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen("plan")}>{t("plan.open")}</Button>
        <Button onClick={() => setOpen("fit")}>{t("fit.open")}</Button>
      </div>
      {open === "plan" && <PlanSheet {...{ practice, snapshot, onChange }} onClose={close} />}
      {open === "fit" && <FitSheet parameters={snapshot.parameters} onClose={close} />}
    </Section>
  );
}
