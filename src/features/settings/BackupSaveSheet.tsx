import { useId, useState, type SyntheticEvent } from "react";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { ok } from "#core/shared/result.ts";
import type {
  BackupKeyKind,
  BackupService,
  SaveBackupError,
} from "#services/vault/backupService.ts";
import { Button } from "#ui/Button.tsx";
import { PassphraseField } from "#ui/PassphraseField.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { backupTrouble } from "./backupTrouble.ts";
import { BackupProgress } from "./BackupProgress.tsx";
import { useBackupWork } from "./useBackupWork.ts";

export interface BackupSaveSheetProps {
  readonly backup: BackupService;
  /** Empty: the file needs a passphrase of its own. */
  readonly opensBy: readonly BackupKeyKind[];
  readonly onClose: () => void;
}

/** Saves everything into a file; asks for a passphrase where the vault has no key that one could type. */
export function BackupSaveSheet({ backup, opensBy, onClose }: BackupSaveSheetProps) {
  const t = useT();
  const format = useFormat();
  const show = useToast();
  const formId = useId();
  const [first, setFirst] = useState("");
  const [again, setAgain] = useState("");
  const [isTried, setIsTried] = useState(false);
  const { isBusy, done, error, run, stop } = useBackupWork<SaveBackupError>();
  const needsPassphrase = opensBy.length === 0;
  const strength = checkPassphrase(first);
  const weak = strength.ok ? undefined : t(`vault.weak.${strength.error.reason}`);
  const hint = first === "" ? t("backup.passphraseHint") : (weak ?? t("safety.good"));

  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (needsPassphrase && (weak !== undefined || first !== again)) return;
    void run(async (watch) => {
      const saved = await backup.save({ ...watch, ...(needsPassphrase && { passphrase: first }) });
      if (!saved.ok) return saved;
      const { file, bytes } = saved.value;
      onClose();
      show({ text: t("backup.saved", { file, size: format.bytes(bytes) }) });
      return ok(undefined);
    });
  };

  return (
    <Sheet
      open
      hideClose
      onClose={isBusy ? stop : onClose}
      title={t("backup.save")}
      footer={
        <>
          <Button onClick={isBusy ? stop : onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form={formId} disabled={isBusy}>
            {t("backup.save")}
          </Button>
        </>
      }
    >
      <form id={formId} className="flex flex-col gap-4 text-14" onSubmit={save}>
        <p>{t(needsPassphrase ? "backup.saveNew" : "backup.saveOpens")}</p>
        {needsPassphrase && (
          <>
            <PassphraseField
              first
              label={t("backup.passphrase")}
              autoComplete="new-password"
              value={first}
              readOnly={isBusy}
              {...(isTried && weak !== undefined ? { error: weak } : { hint })}
              onChange={setFirst}
            />
            <PassphraseField
              label={t("safety.again")}
              autoComplete="new-password"
              value={again}
              readOnly={isBusy}
              error={
                isTried && weak === undefined && first !== again ? t("safety.differ") : undefined
              }
              onChange={setAgain}
            />
          </>
        )}
        <BackupProgress
          label={t("backup.saving")}
          {...{ isBusy, done }}
          error={error && backupTrouble(t, error, "passphrase")}
        />
      </form>
    </Sheet>
  );
}
