import { useState } from "react";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { isGoodTwice, NewPassphrase, NOT_TYPED } from "#ui/NewPassphrase.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface FreshPassphraseSheetProps extends AccountSheetProps {
  readonly email: string;
}

/** A new passphrase for who came in without the old one. */
export function FreshPassphraseSheet(props: FreshPassphraseSheetProps) {
  const { account, email, onClose, onDone } = props;
  const t = useT();
  const [typed, setTyped] = useState(NOT_TYPED);
  const work = useKeyWork<AccountError>(() => onDone(t("safety.passphraseChanged")));
  const set = () => {
    setTyped({ ...typed, isTried: true });
    if (!isGoodTwice(typed, checkPassphrase)) return;
    void work.run(() => account.setPassphrase(typed.first));
  };
  return (
    <AccountStepSheet
      title={t("account.fresh.title")}
      action={t("account.fresh.do")}
      onAction={set}
      busyNote={t("safety.changing")}
      {...{ work, onClose }}
    >
      <p className="text-14">{t("account.fresh.text")}</p>
      <NewPassphrase
        typed={typed}
        onChange={setTyped}
        check={checkPassphrase}
        owner={email}
        readOnly={work.isBusy}
      />
    </AccountStepSheet>
  );
}
