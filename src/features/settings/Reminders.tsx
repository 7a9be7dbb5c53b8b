import { Link } from "wouter";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** The way to when one wants to be reminded. */
export function Reminders() {
  const t = useT();
  return (
    <Section title={t("reminders.title")}>
      <div className="-my-2 flex flex-wrap items-center justify-between gap-x-4 text-14">
        <p>{t("reminders.hint")}</p>
        <Link
          href="/settings/reminders"
          {...FROM_HERE}
          className="inline-flex min-h-11 items-center rounded-8 font-medium underline underline-offset-4"
        >
          {t("reminders.open")}
        </Link>
      </div>
    </Section>
  );
}
