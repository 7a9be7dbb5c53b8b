import { Lock } from "lucide-react";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface SafetyNowProps {
  readonly isLockOn: boolean;
  readonly onTurnOn: () => void;
  readonly onLock: () => void;
}

/** What protects the symbols at this moment, said plainly, and the one thing to do about it. */
export function SafetyNow({ isLockOn, onTurnOn, onLock }: SafetyNowProps) {
  const t = useT();
  return (
    <Section title={t("safety.now")}>
      <div className="flex flex-col gap-2">
        <p className="font-serif text-16">{t(isLockOn ? "safety.on" : "safety.off")}</p>
        <p className="text-14 text-ink-2">{t(isLockOn ? "safety.onMore" : "safety.offMore")}</p>
      </div>
      {isLockOn ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button kind="primary" icon={Lock} onClick={onLock}>
            {t("safety.lockNow")}
          </Button>
          <p className="hidden text-13 text-ink-2 wide:block">{t("safety.lockKey")}</p>
        </div>
      ) : (
        <Button kind="primary" icon={Lock} className="self-start" onClick={onTurnOn}>
          {t("safety.turnOn")}
        </Button>
      )}
    </Section>
  );
}

/** What a lock is worth, and where its worth ends. */
export function WhatALockDoes() {
  const t = useT();
  return (
    <Section title={t("safety.does")}>
      <ul className="flex list-disc flex-col gap-2 ps-5 text-14 marker:text-ink-2">
        <li>{t("safety.does.seals")}</li>
        <li>{t("safety.does.lost")}</li>
        <li>{t("safety.does.leftovers")}</li>
        <li>{t("safety.does.open")}</li>
      </ul>
    </Section>
  );
}
