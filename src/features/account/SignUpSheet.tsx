import { useState } from "react";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import { useVault } from "#hooks/useVault.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { isGoodTwice, NewPassphrase, NOT_TYPED } from "#ui/NewPassphrase.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { EmailField } from "./EmailField.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

/** A new account: e-mail address and passphrase. Where there is a lock, its passphrase serves both. */
export function SignUpSheet({ account, onClose, onDone }: AccountSheetProps) {
  const t = useT();
  const hasLock = useVault().snapshot?.isLockOn === true;
  const [email, setEmail] = useState("");
  const [locks, setLocks] = useState("");
  const [typed, setTyped] = useState(NOT_TYPED);
  const work = useKeyWork<AccountError>(() => onDone());
  const signUp = () => {
    setTyped({ ...typed, isTried: true });
    if (!hasLock && !isGoodTwice(typed, checkPassphrase)) return;
    void work.run(() => account.signUp({ email, passphrase: hasLock ? locks : typed.first }));
  };
  return (
    <AccountStepSheet
      title={t("account.create")}
      action={t("safety.next")}
      onAction={signUp}
      busyNote={t("account.signUpBusy")}
      {...{ work, onClose }}
    >
      <EmailField
        value={email}
        hint={t("account.emailHint")}
        readOnly={work.isBusy}
        onChange={setEmail}
      />
      <p className="text-14">
        {t(hasLock ? "account.locksPassphrase" : "account.passphraseIntro")}
      </p>
      {hasLock ? (
        <CurrentPassphrase value={locks} readOnly={work.isBusy} onChange={setLocks} />
      ) : (
        <NewPassphrase
          typed={typed}
          onChange={setTyped}
          check={checkPassphrase}
          readOnly={work.isBusy}
          first={false}
        />
      )}
    </AccountStepSheet>
  );
}
