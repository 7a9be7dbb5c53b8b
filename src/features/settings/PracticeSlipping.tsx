import { Stepper } from "#ui/Stepper.tsx";
import { Switch } from "#ui/Switch.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";
import { bounds, type PracticePartProps } from "./usePracticeSettings.ts";

/** From when a symbol counts as one that keeps slipping, and what happens to it then. */
export function PracticeSlipping({ settings, onChange }: PracticePartProps) {
  const t = useT();
  return (
    <Section title={t("settings.slipping")}>
      <Stepper
        label={t("settings.leechLapses")}
        value={settings.leechLapses}
        {...bounds("leechLapses")}
        hint={t("settings.leechLapsesHint")}
        onChange={(leechLapses) => onChange({ leechLapses })}
      />
      <Switch
        label={t("settings.suspendLeeches")}
        checked={settings.suspendLeeches}
        hint={t("settings.suspendLeechesHint")}
        onChange={(suspendLeeches) => onChange({ suspendLeeches })}
      />
    </Section>
  );
}
