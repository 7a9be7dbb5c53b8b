import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { PassphraseOwner } from "#ui/PassphraseOwner.tsx";
import type { SafetySheetProps } from "./ChangePassphraseSheet.tsx";
import { KeySheet } from "./KeySheet.tsx";

/** Back to opening without a question; whoever wants that shows that they may. */
export function TurnOffSheet({ vault, onClose, onDone }: SafetySheetProps) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const [progress, setProgress] = useState(0);
  const work = useKeyWork(() => onDone(t("safety.turnedOff")));
  return (
    <KeySheet
      title={t("safety.turnOff")}
      action={t("safety.turnOff")}
      onAction={() =>
        void work.run(() => vault.turnLockOff({ passphrase, onProgress: setProgress }))
      }
      {...{ work, onClose }}
      way="passphrase"
      busyNote={t("safety.sealing")}
    >
      <p className="text-14">{t("safety.turnOffText")}</p>
      <PassphraseOwner />
      <CurrentPassphrase first value={passphrase} readOnly={work.isBusy} onChange={setPassphrase} />
      {work.isBusy && <ProgressBar label={t("safety.sealing")} done={progress} />}
    </KeySheet>
  );
}
