import { askForCommands } from "#hooks/commandsAsked.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import { Switch } from "#ui/Switch.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** What the keyboard may do, for those who have one, and the way to all of it. */
export function Keyboard() {
  const t = useT();
  const { preferences } = useServices();
  const { singleKeys } = usePreferences();
  return (
    <Section title={t("settings.keys")}>
      <Switch
        label={t("settings.keys.single")}
        hint={t("settings.keys.singleHint")}
        checked={singleKeys}
        onChange={(checked) => preferences.change({ singleKeys: checked })}
      />
      <Button className="self-start" onClick={() => askForCommands("shortcuts")}>
        {t("settings.keys.all")}
      </Button>
    </Section>
  );
}
