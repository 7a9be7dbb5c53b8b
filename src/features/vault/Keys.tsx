import type { VaultSnapshot } from "#services/vault/vaultService.ts";
import { Button } from "#ui/Button.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Section } from "#ui/Section.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

export interface KeysProps {
  readonly resealing: VaultSnapshot["resealing"];
  readonly onNewKeys: () => void;
  readonly onTurnOff: () => void;
}

/** New keys for everything, and the way back to no lock. */
export function Keys({ resealing, onNewKeys, onTurnOff }: KeysProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Section title={t("safety.keys")}>
      <p className="text-14">{t("safety.keysHint")}</p>
      {resealing !== undefined && (
        <div className="flex flex-col gap-2">
          <p className="text-14 text-ink-2">
            {t("safety.resealing", { percent: format.percent(resealing) })}
          </p>
          <ProgressBar label={t("safety.sealing")} done={resealing} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button disabled={resealing !== undefined} onClick={onNewKeys}>
          {t("safety.newKeys")}
        </Button>
        <Button kind="danger" disabled={resealing !== undefined} onClick={onTurnOff}>
          {t("safety.turnOff")}
        </Button>
      </div>
    </Section>
  );
}
