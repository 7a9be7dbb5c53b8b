import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { VaultService } from "#services/vault/vaultService.ts";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { PassphraseOwner } from "#ui/PassphraseOwner.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { KeySheet } from "./KeySheet.tsx";

export interface TurnOnAccountSheetProps {
  readonly vault: VaultService;
  /** What password managers file the passphrase under. */
  readonly email: string;
  readonly onClose: () => void;
}

/** From no lock to a lock where an account has passphrase and words already: the passphrase shows that it is known. */
export function TurnOnAccountSheet({ vault, email, onClose }: TurnOnAccountSheetProps) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const [progress, setProgress] = useState(0);
  // When it is done every tab begins afresh, at the lock.
  const work = useKeyWork(() => setProgress(1));
  return (
    <KeySheet
      title={t("safety.turnOn")}
      action={t("safety.turnOn")}
      onAction={() =>
        void work.run(() => vault.turnLockOn({ passphrase, onProgress: setProgress }))
      }
      {...{ work, onClose }}
      way="passphrase"
      busyNote={t("safety.sealing")}
    >
      <p className="text-14">{t("safety.accountsPassphrase")}</p>
      <p className="text-14">{t("safety.finishText")}</p>
      <PassphraseOwner name={email} />
      <CurrentPassphrase first value={passphrase} readOnly={work.isBusy} onChange={setPassphrase} />
      {work.isBusy && <ProgressBar label={t("safety.sealing")} done={progress} />}
    </KeySheet>
  );
}
