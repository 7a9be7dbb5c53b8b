import type { Strictness } from "#core/grader/grade.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useT } from "#ui/i18n/useT.ts";

const CHOICES: readonly Strictness[] = ["relaxed", "balanced", "strict"];

/** How much a drawing may differ and still pass; kept on this device. */
export function StrictnessChoice() {
  const t = useT();
  const { preferences } = useServices();
  const { strictness } = usePreferences();
  return (
    <div className="flex flex-col gap-1.5">
      <SegmentedControl
        label={t("test.strictness")}
        hideLabel
        segments={CHOICES.map((value) => ({ value, label: t(`test.strictness.${value}`) }))}
        value={strictness}
        onChange={(value) => preferences.change({ strictness: value })}
      />
      <p className="text-center text-13 text-balance text-ink-2">
        {t(`test.strictnessHint.${strictness}`)}
      </p>
    </div>
  );
}
