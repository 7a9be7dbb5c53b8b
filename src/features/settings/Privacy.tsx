import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";

/** Who can read what, said plainly. */
export function Privacy() {
  const t = useT();
  return (
    <Section title={t("settings.privacy")}>
      <p className="text-14">{t("settings.privacyHere")}</p>
    </Section>
  );
}
