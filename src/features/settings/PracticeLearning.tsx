import { Stepper } from "#ui/Stepper.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { PracticeSteps } from "./PracticeSteps.tsx";
import { Section } from "#ui/Section.tsx";
import { bounds, type PracticePartProps } from "./usePracticeSettings.ts";

/** How a symbol is learnt before its waits grow to days. */
export function PracticeLearning({ settings, onChange }: PracticePartProps) {
  const t = useT();
  return (
    <Section title={t("settings.learning")}>
      <PracticeSteps
        label={t("settings.steps")}
        hint={t("settings.stepsHint")}
        steps={settings.learningSteps}
        onChange={(learningSteps) => onChange({ learningSteps })}
      />
      <PracticeSteps
        label={t("settings.relearningSteps")}
        hint={t("settings.relearningStepsHint")}
        steps={settings.relearningSteps}
        onChange={(relearningSteps) => onChange({ relearningSteps })}
      />
      <Stepper
        label={t("settings.misses")}
        value={settings.missesBeforeShowing}
        {...bounds("missesBeforeShowing")}
        hint={t("settings.missesHint", { count: settings.missesBeforeShowing })}
        onChange={(missesBeforeShowing) => onChange({ missesBeforeShowing })}
      />
    </Section>
  );
}
