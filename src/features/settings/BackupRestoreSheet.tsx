import { useEffect, useId, useState, type SyntheticEvent } from "react";
import { ok, type Result } from "#core/shared/result.ts";
import { useServices } from "#hooks/useServices.tsx";
import type {
  BackupKeyKind,
  BackupService,
  FoundBackup,
  LookError,
} from "#services/vault/backupService.ts";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { backupTrouble, type BackupTrouble } from "./backupTrouble.ts";
import { BackupForkedSheet } from "./BackupForkedSheet.tsx";
import { BackupKeyFields } from "./BackupKeyFields.tsx";
import { BackupProgress } from "./BackupProgress.tsx";
import { useBackupWork } from "./useBackupWork.ts";

export interface BackupRestoreSheetProps {
  readonly backup: BackupService;
  readonly file: File;
  readonly onClose: () => void;
}

/** From a file to what it holds: looks whether it is whole, asks for its key, restores. */
export function BackupRestoreSheet({ backup, file, onClose }: BackupRestoreSheetProps) {
  const t = useT();
  const show = useToast();
  const { packs, storage } = useServices();
  const formId = useId();
  const found = useLook(backup, file);
  const [chosen, setChosen] = useState<BackupKeyKind>();
  const [key, setKey] = useState("");
  const [forkedAndTold, setForkedAndTold] = useState<string>();
  const { isBusy, done, error, run, stop } = useBackupWork<BackupTrouble>();
  const opensBy = found?.ok === true ? found.value.opensBy : [];
  const kind = chosen ?? opensBy[0] ?? "passphrase";
  const trouble = found?.ok === false ? found.error : error;

  const restore = (event: SyntheticEvent) => {
    event.preventDefault();
    if (found?.ok !== true || key === "") return;
    void run(async (watch) => {
      const opened = await found.value.open(
        kind === "passphrase" ? { type: kind, passphrase: key } : { type: kind, words: key },
      );
      if (!opened.ok) return opened;
      const restored = await opened.value.restore(watch);
      if (!restored.ok) return restored;
      void storage.keep();
      if (restored.value.became) backup.startAfresh();
      else {
        void packs.fetchMissing();
        const { changed, unreadable, forked } = restored.value;
        const told = t(unreadable > 0 ? "backup.restoredPartly" : "backup.restored", {
          count: changed,
        });
        if (forked) setForkedAndTold(told);
        else {
          onClose();
          show({ text: told });
        }
      }
      return ok(undefined);
    });
  };

  if (forkedAndTold !== undefined)
    return <BackupForkedSheet restored={forkedAndTold} onClose={onClose} />;
  return (
    <Sheet
      open
      hideClose
      onClose={isBusy ? stop : onClose}
      title={t("backup.restore")}
      footer={
        <>
          <Button onClick={isBusy ? stop : onClose}>{t("common.cancel")}</Button>
          {found?.ok === true && (
            <Button kind="primary" type="submit" form={formId} disabled={isBusy || key === ""}>
              {t("backup.restoreNow")}
            </Button>
          )}
        </>
      }
    >
      <form id={formId} className="flex flex-col gap-4 text-14" onSubmit={restore}>
        <p className="wrap-anywhere text-ink-2">
          <bdi>{file.name}</bdi>
        </p>
        {found === undefined && <p role="status">{t("backup.looking")}</p>}
        {found?.ok === true && (
          <>
            <p>{t("backup.restoreHint")}</p>
            <BackupKeyFields
              {...{ opensBy, kind, isBusy }}
              value={key}
              onKind={(next) => {
                setChosen(next);
                setKey("");
              }}
              onChange={setKey}
            />
          </>
        )}
        <BackupProgress
          label={t("backup.restoring")}
          {...{ isBusy, done }}
          error={trouble && backupTrouble(t, trouble, kind)}
        />
      </form>
    </Sheet>
  );
}

/** Whether the file is a whole backup; undefined while it is read. */
function useLook(backup: BackupService, file: File): Result<FoundBackup, LookError> | undefined {
  const [looked, setLooked] = useState<{
    readonly file: File;
    readonly found: Result<FoundBackup, LookError>;
  }>();
  useEffect(() => {
    let isHere = true;
    void backup.look(file).then((found) => {
      if (isHere) setLooked({ file, found });
    });
    return () => {
      isHere = false;
    };
  }, [backup, file]);
  // Another file may have been opened meanwhile, whose name is on the sheet.
  return looked?.file === file ? looked.found : undefined;
}
