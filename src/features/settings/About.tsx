import { Link } from "wouter";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { useT } from "#ui/i18n/useT.ts";
import { Row, Section } from "#ui/Section.tsx";
import { UpdateCheckRow } from "./UpdateCheckRow.tsx";

const KANJIVG = { name: "KanjiVG © Ulrich Apel", href: "https://kanjivg.tagaini.net/" };
const CC_BY_SA = { name: "CC BY-SA 3.0", href: "https://creativecommons.org/licenses/by-sa/3.0/" };
const CC0 = { name: "CC0 1.0", href: "https://creativecommons.org/publicdomain/zero/1.0/" };

/** Which version this is, and whose work it stands on. */
export function About() {
  const t = useT();
  // Put in by the build; in tests there is none.
  const version: unknown = import.meta.env.VITE_VERSION;
  return (
    <Section title={t("settings.about")}>
      <dl>
        {typeof version === "string" && <Row term={t("settings.version")}>{version}</Row>}
        <Row term={t("settings.strokesKanji")}>
          <OutsideLink {...KANJIVG} /> · <OutsideLink {...CC_BY_SA} /> ·{" "}
          {t("settings.strokesSampled")}
        </Row>
        <Row term={t("settings.strokesOther")}>
          <OutsideLink {...CC0} /> · {t("settings.strokesOwn")}
        </Row>
      </dl>
      <UpdateCheckRow />
      <div className="-mb-2 flex flex-col items-start text-14">
        <p>{t("settings.diagnosticsHint")}</p>
        <Link
          href="/settings/diagnostics"
          {...FROM_HERE}
          className="inline-flex min-h-11 items-center rounded-8 font-medium underline underline-offset-4"
        >
          {t("settings.diagnostics")}
        </Link>
      </div>
    </Section>
  );
}

function OutsideLink({ name, href }: { readonly name: string; readonly href: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="relative underline underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-3"
    >
      {name}
    </a>
  );
}
