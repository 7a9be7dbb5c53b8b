import { useT } from "#ui/i18n/useT.ts";
import { Row, Section } from "#ui/Section.tsx";

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
