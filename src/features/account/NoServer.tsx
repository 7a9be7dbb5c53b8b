import { Link } from "wouter";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** What a copy of the app without a server can do, which is everything but this. */
export function NoServer() {
  const t = useT();
  return (
    <Section title={t("safety.now")}>
      <div className="flex flex-col gap-2">
        <p className="font-serif text-16">{t("account.noServer")}</p>
        <p className="text-14 text-ink-2">{t("account.noServerMore")}</p>
      </div>
      <Link
        href="/settings#backup"
        className="-my-2 inline-flex min-h-11 items-center self-start rounded-8 text-14 font-medium underline underline-offset-4"
      >
        {t("account.toBackup")}
      </Link>
    </Section>
  );
}
