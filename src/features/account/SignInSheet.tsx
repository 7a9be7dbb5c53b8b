import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { Button } from "#ui/Button.tsx";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { EmailField } from "./EmailField.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface SignInSheetProps extends AccountSheetProps {
  /** Of the account that this device was signed in to. */
  readonly email: string | undefined;
  readonly onForgot: () => void;
}

/** Signs in, and opens what is sealed with the same passphrase. */
export function SignInSheet({ account, email: known, ...rest }: SignInSheetProps) {
  const { onForgot, onClose, onDone } = rest;
  const t = useT();
  const [email, setEmail] = useState(known ?? "");
  const [passphrase, setPassphrase] = useState("");
  const work = useKeyWork<AccountError>(() => onDone());
  return (
    <AccountStepSheet
      title={t(known === undefined ? "account.signIn" : "account.signInAgain")}
      action={t("account.signIn")}
      onAction={() => void work.run(() => account.signIn({ email, passphrase }))}
      busyNote={t("account.signInBusy")}
      {...{ work, onClose }}
    >
      <EmailField
        value={email}
        first={known === undefined}
        {...(known === undefined ? {} : { hint: t("account.emailMayDiffer") })}
        readOnly={work.isBusy}
        onChange={setEmail}
      />
      <CurrentPassphrase
        first={known !== undefined}
        value={passphrase}
        readOnly={work.isBusy}
        onChange={setPassphrase}
      />
      <Button
        kind="plain"
        className="-ms-4 -mt-2 self-start"
        disabled={work.isBusy}
        onClick={onForgot}
      >
        {t("account.forgot")}
      </Button>
    </AccountStepSheet>
  );
}
