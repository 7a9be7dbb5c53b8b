import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";

/** Who can read what, said plainly. */
export function Privacy() {
  const t = useT();
  return (
    <Section title={t("settings.privacy")}>
      <div className="flex flex-col gap-2 text-14">
        <p>{t("settings.privacyHere")}</p>
        <p>{t("settings.privacyProfile")}</p>
      </div>
    </Section>
  );
}
