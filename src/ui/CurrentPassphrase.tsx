import { PassphraseField, type PassphraseFieldProps } from "./PassphraseField.tsx";
import { useT } from "./i18n/useT.ts";

export type CurrentPassphraseProps = Omit<PassphraseFieldProps, "label" | "autoComplete">;

/** The passphrase that opens the vault, as password managers have kept it. */
export function CurrentPassphrase(props: CurrentPassphraseProps) {
  const t = useT();
  return (
    <PassphraseField {...props} label={t("lock.passphrase")} autoComplete="current-password" />
  );
}
