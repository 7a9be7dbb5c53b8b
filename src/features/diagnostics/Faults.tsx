import { useSyncExternalStore } from "react";
import type { FaultService } from "#services/faultService.ts";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Bugs that showed on this device, as they are remembered. */
export function Faults({ faults }: { readonly faults: FaultService }) {
  const t = useT();
  const noted = useSyncExternalStore(faults.subscribe, faults.noted);
  return (
    <Section title={t("diagnostics.faults")}>
      {noted.length === 0 ? (
        <p className="text-14">{t("diagnostics.faultsNone")}</p>
      ) : (
        <>
          <ul className="flex flex-col gap-3 text-14">
            {noted.map(({ name, message, frames, screen, at, count }) => (
              <li key={`${at} ${name} ${frames.join()}`} className="wrap-anywhere">
                <p>
                  {name} · {screen} · {t("diagnostics.faultTimes", { count })}
                </p>
                <p className="text-13 text-ink-2">{message ?? frames[0]}</p>
              </li>
            ))}
          </ul>
          <Button className="self-start" onClick={faults.clear}>
            {t("diagnostics.faultsClear")}
          </Button>
        </>
      )}
      <p className="text-13 text-ink-2">{t("diagnostics.faultsHint")}</p>
    </Section>
  );
}
