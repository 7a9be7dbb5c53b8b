import type { PracticeSettings } from "#core/practice/settings.ts";
import { COSTLY_RETENTION, SETTING_RANGES } from "#core/practice/settingsRecord.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Stepper } from "#ui/Stepper.tsx";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";
import { bounds, type PracticePartProps } from "./usePracticeSettings.ts";

const FACES: readonly PracticeSettings["faces"][] = ["draw", "read", "both"];
/** Twenty more or fewer are felt; one more review a day is not. */
const REVIEWS_STEP = 10;
const [LEAST_RETENTION, GREATEST_RETENTION] = SETTING_RANGES.desiredRetention;

/** What most people want to set: how much a day, how well, and how one is asked. */
export function PracticeDay({ settings, onChange }: PracticePartProps) {
  const t = useT();
  const retention = Math.round(settings.desiredRetention * 100);
  const isDear = settings.desiredRetention >= COSTLY_RETENTION;
  return (
    <Section title={t("settings.practiceDay")}>
      <Stepper
        label={t("settings.newPerDay")}
        value={settings.newPerDay}
        {...bounds("newPerDay")}
        hint={t("settings.newPerDayHint")}
        onChange={(newPerDay) => onChange({ newPerDay })}
      />
      <Stepper
        label={t("settings.reviewsPerDay")}
        value={settings.reviewsPerDay}
        {...bounds("reviewsPerDay")}
        step={REVIEWS_STEP}
        hint={t("settings.reviewsPerDayHint")}
        onChange={(reviewsPerDay) => onChange({ reviewsPerDay })}
      />
      <div className="flex flex-col gap-1">
        <Stepper
          label={t("settings.retention")}
          value={retention}
          min={Math.round(LEAST_RETENTION * 100)}
          max={Math.round(GREATEST_RETENTION * 100)}
          unit="%"
          hint={t("settings.retentionHint", { count: retention })}
          onChange={(percent) => onChange({ desiredRetention: percent / 100 })}
        />
        <p role="status" className={joinClasses("text-13 text-warn", !isDear && "sr-only")}>
          {isDear && t("settings.retentionDear")}
        </p>
      </div>
      <SegmentedControl
        label={t("settings.faces")}
        segments={FACES.map((value) => ({ value, label: t(`settings.faces.${value}`) }))}
        value={settings.faces}
        onChange={(faces) => onChange({ faces })}
      />
      <div className="flex flex-col gap-1.5">
        <SegmentedControl
          label={t("settings.buttons")}
          segments={[
            { value: "2", label: t("settings.buttons.two") },
            { value: "4", label: t("settings.buttons.four") },
          ]}
          value={String(settings.buttons)}
          onChange={(value) => onChange({ buttons: value === "2" ? 2 : 4 })}
        />
        <p className="text-13 text-ink-2">{t("settings.buttonsHint")}</p>
      </div>
    </Section>
  );
}
