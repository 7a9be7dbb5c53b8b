import { Link } from "wouter";
import { useVault } from "#hooks/useVault.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { RoomFor } from "#ui/RoomFor.tsx";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Whether there is a lock, and the way to it. */
export function Safety() {
  const t = useT();
  const { snapshot } = useVault();
  return (
    <Section title={t("settings.safety")}>
      <div className="-mb-2 flex flex-col items-start text-14">
        <p>
          {snapshot === undefined ? (
            <RoomFor words={t("safety.off")}>{t("settings.safetyHint")}</RoomFor>
          ) : (
            t(snapshot.isLockOn ? "safety.on" : "safety.off")
          )}
        </p>
        <Link
          href="/settings/safety"
          {...FROM_HERE}
          className="inline-flex min-h-11 items-center rounded-8 font-medium underline underline-offset-4"
        >
          {t("settings.safetyOpen")}
        </Link>
      </div>
    </Section>
  );
}
