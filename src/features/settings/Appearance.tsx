import { useState } from "react";
import { afterPaint } from "#hooks/afterPaint.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { LANGUAGE_NAMES, LANGUAGES } from "#ui/i18n/i18n.ts";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";
import { Switch } from "#ui/Switch.tsx";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** Colours, language, and the hand that the pad leaves room for. */
export function Appearance() {
  const t = useT();
  const { preferences } = useServices();
  const { language, leftHanded, haptics } = usePreferences();
  const [theme, setTheme] = useTheme();
  return (
    <Section title={t("settings.appearance")}>
      <SegmentedControl
        label={t("settings.theme")}
        segments={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={theme}
        onChange={setTheme}
      />
      <SegmentedControl
        label={t("settings.language")}
        segments={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={language}
        onChange={(value) => preferences.change({ language: value })}
      />
      <div className="flex flex-col gap-1.5">
        <SegmentedControl
          label={t("settings.hand")}
          segments={[
            { value: "left", label: t("settings.hand.left") },
            { value: "right", label: t("settings.hand.right") },
          ]}
          value={leftHanded ? "left" : "right"}
          onChange={(hand) => preferences.change({ leftHanded: hand === "left" })}
        />
        <p className="text-13 text-ink-2">{t("settings.handHint")}</p>
      </div>
      {/* iPhones cannot be felt from a browser: no switch for what does nothing. */}
      {"vibrate" in navigator && (
        <Switch
          label={t("settings.haptics")}
          checked={haptics}
          onChange={(isOn) => preferences.change({ haptics: isOn })}
        />
      )}
    </Section>
  );
}

/** The choice is shown at once and the colours one picture later: all that is on the screen is painted anew for them. */
function useTheme() {
  const { preferences } = useServices();
  const { theme } = usePreferences();
  const [chosen, setChosen] = useState<Theme>();
  const choose = (next: Theme) => {
    setChosen(next);
    afterPaint(() => {
      preferences.change({ theme: next });
      setChosen(undefined);
    });
  };
  return [chosen ?? theme, choose] as const;
}
