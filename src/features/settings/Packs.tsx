import { Link } from "wouter";
import { useDictionary } from "#hooks/useDictionary.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";

/** How many packs are here, and the way to them. */
export function Packs() {
  const t = useT();
  const { symbols } = useDictionary();
  const packs = new Set(symbols.flatMap(({ pack }) => pack ?? []));
  return (
    <Section title={t("settings.packs")}>
      <div className="-my-2 flex flex-wrap items-center justify-between gap-x-4 text-14">
        <p>{t("settings.packsCount", { count: packs.size })}</p>
        <Link
          href="/packs"
          {...FROM_HERE}
          className="inline-flex min-h-11 items-center rounded-8 font-medium underline underline-offset-4"
        >
          {t("settings.packsOpen")}
        </Link>
      </div>
    </Section>
  );
}
