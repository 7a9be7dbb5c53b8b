import type { BackupKeyKind } from "#services/vault/backupService.ts";
import { PassphraseField } from "#ui/PassphraseField.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { TextArea } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface BackupKeyFieldsProps {
  readonly opensBy: readonly BackupKeyKind[];
  readonly kind: BackupKeyKind;
  /** What the passphrase is of; the backup unless given. */
  readonly label?: string;
  readonly value: string;
  readonly isBusy: boolean;
  readonly onKind: (kind: BackupKeyKind) => void;
  readonly onChange: (value: string) => void;
}

/** The key of a backup: its passphrase or the words, whichever there is. */
export function BackupKeyFields(props: BackupKeyFieldsProps) {
  const { opensBy, kind, label, value, isBusy, onKind, onChange } = props;
  const t = useT();
  return (
    <>
      {opensBy.length > 1 && (
        <SegmentedControl
          label={t("backup.way")}
          hideLabel
          segments={opensBy.map((way) => ({ value: way, label: t(`safety.way.${way}`) }))}
          value={kind}
          onChange={onKind}
        />
      )}
      {kind === "passphrase" ? (
        <PassphraseField
          first
          label={label ?? t("backup.passphrase")}
          autoComplete="current-password"
          value={value}
          readOnly={isBusy}
          onChange={onChange}
        />
      ) : (
        <TextArea
          label={t("lock.words")}
          value={value}
          readOnly={isBusy}
          rows={5}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onChange={onChange}
        />
      )}
    </>
  );
}
