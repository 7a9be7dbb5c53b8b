import { Switch } from "#ui/Switch.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";
import type { PracticePartProps } from "./usePracticeSettings.ts";

/** Figures that spur some people on and trouble others. */
export function PracticeShown({ settings, onChange }: PracticePartProps) {
  const t = useT();
  return (
    <Section title={t("settings.shown")}>
      <Switch
        label={t("settings.showStreak")}
        checked={settings.showStreak}
        hint={t("settings.showStreakHint")}
        onChange={(showStreak) => onChange({ showStreak })}
      />
      <Switch
        label={t("settings.showCoherence")}
        checked={settings.showCoherence}
        hint={t("settings.showCoherenceHint")}
        onChange={(showCoherence) => onChange({ showCoherence })}
      />
    </Section>
  );
}
