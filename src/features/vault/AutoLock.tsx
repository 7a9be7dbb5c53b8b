import type { VaultService, VaultSnapshot } from "#services/vault/vaultService.ts";
import { Section } from "#ui/Section.tsx";
import { SelectRow } from "#ui/SelectRow.tsx";
import { Switch } from "#ui/Switch.tsx";
import { useT } from "#ui/i18n/useT.ts";

const MINUTE_MS = 60_000;

/** Waits to choose from, in minutes. */
const MINUTES = [1, 5, 15, 60] as const;

const NEVER = "never";

export interface AutoLockProps {
  readonly vault: VaultService;
  readonly snapshot: VaultSnapshot;
}

/** When it locks without being told to. */
export function AutoLock({ vault, snapshot }: AutoLockProps) {
  const t = useT();
  const { lockAfterMs, lockOnHide } = snapshot;
  const options = MINUTES.map((count) => ({
    value: String(count * MINUTE_MS),
    label: count === 60 ? t("safety.after.hour") : t("safety.after.minutes", { count }),
  }));
  return (
    <Section title={t("safety.locking")}>
      <SelectRow
        label={t("safety.after")}
        value={lockAfterMs === undefined ? NEVER : String(lockAfterMs)}
        options={[{ value: NEVER, label: t("safety.after.never") }, ...options]}
        onChange={(value) =>
          vault.setAutoLock({ lockAfterMs: value === NEVER ? undefined : Number(value) })
        }
      />
      <Switch
        label={t("safety.onHide")}
        hint={t("safety.onHideHint")}
        checked={lockOnHide}
        onChange={(isOn) => vault.setAutoLock({ lockOnHide: isOn })}
      />
    </Section>
  );
}
