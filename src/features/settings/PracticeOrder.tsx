import { Stepper } from "#ui/Stepper.tsx";
import { Switch } from "#ui/Switch.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";
import { bounds, type PracticePartProps } from "./usePracticeSettings.ts";

/** How cards are spread over days, and in which order they come. */
export function PracticeOrder({ settings, onChange }: PracticePartProps) {
  const t = useT();
  return (
    <Section title={t("settings.order")}>
      <Switch
        label={t("settings.fuzz")}
        checked={settings.fuzz}
        hint={t("settings.fuzzHint")}
        onChange={(fuzz) => onChange({ fuzz })}
      />
      <Switch
        label={t("settings.interleave")}
        checked={settings.interleaveTags}
        hint={t("settings.interleaveHint")}
        onChange={(interleaveTags) => onChange({ interleaveTags })}
      />
      <Stepper
        label={t("settings.maximumInterval")}
        value={settings.maximumIntervalDays}
        {...bounds("maximumIntervalDays")}
        step={30}
        hint={t("settings.maximumIntervalHint")}
        onChange={(maximumIntervalDays) => onChange({ maximumIntervalDays })}
      />
    </Section>
  );
}
