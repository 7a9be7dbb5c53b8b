import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useT } from "#ui/i18n/useT.ts";

const CHOICES = ["open", "text", "png", "svg"] as const;

/** What a tap on a candidate does: opens it, or takes it along at once for writing elsewhere. */
export function TapChoice() {
  const t = useT();
  const { preferences } = useServices();
  const { tapAction } = usePreferences();
  return (
    <label className="relative flex min-h-11 items-center gap-1 text-13 text-ink-2">
      {t("draw.tap")}
      <select
        value={tapAction}
        onChange={({ target }) => {
          const choice = CHOICES.find((each) => each === target.value);
          if (choice !== undefined) preferences.change({ tapAction: choice });
        }}
        className="field-sizing-content min-h-11 cursor-pointer appearance-none rounded-8 bg-transparent text-13 text-ink underline decoration-ink-2 underline-offset-4"
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice} className="bg-surface text-ink">
            {t(`draw.tap.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
