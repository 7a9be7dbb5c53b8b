import { Link } from "wouter";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";

/** The way to what can be set about practising. */
export function Practice() {
  const t = useT();
  return (
    <Section title={t("settings.practice")}>
      <div className="-my-2 flex flex-wrap items-center justify-between gap-x-4 text-14">
        <p>{t("settings.practiceHint")}</p>
        <Link
          href="/settings/practice"
          {...FROM_HERE}
          className="inline-flex min-h-11 items-center rounded-8 font-medium underline underline-offset-4"
        >
          {t("settings.practiceOpen")}
        </Link>
      </div>
    </Section>
  );
}
