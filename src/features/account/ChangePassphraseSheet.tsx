import { useState } from "react";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { isGoodTwice, NOT_TYPED } from "#ui/NewPassphrase.tsx";
import { PassphraseChange } from "#ui/PassphraseChange.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface ChangePassphraseSheetProps extends AccountSheetProps {
  readonly email: string;
}

/** Another passphrase for the account and what is sealed in it, on all devices. */
export function ChangePassphraseSheet(props: ChangePassphraseSheetProps) {
  const { account, email, onClose, onDone } = props;
  const t = useT();
  const [current, setCurrent] = useState("");
  const [typed, setTyped] = useState(NOT_TYPED);
  const work = useKeyWork<AccountError>(() => onDone(t("safety.passphraseChanged")));
  const change = () => {
    setTyped({ ...typed, isTried: true });
    if (!isGoodTwice(typed, checkPassphrase)) return;
    void work.run(() => account.changePassphrase({ current, next: typed.first }));
  };
  return (
    <AccountStepSheet
      title={t("safety.changePassphrase")}
      action={t("safety.change")}
      onAction={change}
      busyNote={t("safety.changing")}
      {...{ work, onClose }}
    >
      <p className="text-14">{t("account.changeText")}</p>
      <PassphraseChange
        {...{ current, typed }}
        onCurrent={setCurrent}
        onChange={setTyped}
        check={checkPassphrase}
        owner={email}
        isBusy={work.isBusy}
      />
    </AccountStepSheet>
  );
}
