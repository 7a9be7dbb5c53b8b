import { useState } from "react";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { VaultService } from "#services/vault/vaultService.ts";
import { isGoodTwice, NOT_TYPED } from "#ui/NewPassphrase.tsx";
import { PassphraseChange } from "#ui/PassphraseChange.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { KeySheet } from "./KeySheet.tsx";

export interface SafetySheetProps {
  readonly vault: VaultService;
  readonly onClose: () => void;
  /** It went well; the words say what is so from now on. */
  readonly onDone: (words: string) => void;
}

/** Another passphrase for the same vault; nothing else is sealed anew. */
export function ChangePassphraseSheet({ vault, onClose, onDone }: SafetySheetProps) {
  const t = useT();
  const [current, setCurrent] = useState("");
  const [typed, setTyped] = useState(NOT_TYPED);
  const work = useKeyWork(() => onDone(t("safety.passphraseChanged")));
  const change = () => {
    setTyped({ ...typed, isTried: true });
    if (!isGoodTwice(typed, checkPassphrase)) return;
    void work.run(() => vault.changePassphrase({ current, next: typed.first }));
  };
  return (
    <KeySheet
      title={t("safety.changePassphrase")}
      action={t("safety.change")}
      onAction={change}
      {...{ work, onClose }}
      way="passphrase"
    >
      <PassphraseChange
        {...{ current, typed }}
        onCurrent={setCurrent}
        onChange={setTyped}
        check={checkPassphrase}
        isBusy={work.isBusy}
      />
    </KeySheet>
  );
}
