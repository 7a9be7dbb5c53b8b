import { useState } from "react";
import type { Result } from "#core/shared/result.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { BackupKey, BackupKeyKind } from "#services/vault/backupService.ts";
import { StepSheet } from "#ui/StepSheet.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { BackupKeyFields } from "./BackupKeyFields.tsx";
import { importTrouble, type ImportTrouble } from "./importTrouble.ts";
import type { Importing } from "./useImport.ts";

export interface SealedCopySheetProps {
  readonly importing: Extract<Importing, { step: "sealed" }>;
  readonly onOpen: (key: BackupKey) => Promise<Result<void, ImportTrouble>>;
  readonly onClose: () => void;
}

/** Asks for what opens a copy that safe mode saved behind a lock: the passphrase or the words of then. */
export function SealedCopySheet({ importing, onOpen, onClose }: SealedCopySheetProps) {
  const t = useT();
  const format = useFormat();
  const { file, opensBy } = importing;
  const [kind, setKind] = useState<BackupKeyKind>(opensBy[0] ?? "passphrase");
  const [key, setKey] = useState("");
  // What comes next takes the place of this sheet.
  const { isBusy, error, run } = useKeyWork<ImportTrouble>(() => undefined);
  const open = () =>
    run(() =>
      onOpen(kind === "passphrase" ? { type: kind, passphrase: key } : { type: kind, words: key }),
    );
  const words = error && importTrouble(error, file, format, kind);
  return (
    <StepSheet
      title={t("import.sealed")}
      action={t("import.open")}
      onAction={() => void open()}
      isBusy={isBusy}
      busyNote={t("account.opening")}
      trouble={words && t(words.id, words.values)}
      onClose={onClose}
    >
      <p className="text-14 wrap-anywhere text-ink-2">
        <bdi>{file}</bdi>
      </p>
      <p className="text-14">{t("import.sealedText")}</p>
      <BackupKeyFields
        {...{ opensBy, kind, isBusy }}
        label={t("lock.passphrase")}
        value={key}
        onKind={(next) => {
          setKind(next);
          setKey("");
        }}
        onChange={setKey}
      />
    </StepSheet>
  );
}
