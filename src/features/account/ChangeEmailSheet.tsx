import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { EmailField } from "./EmailField.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface ChangeEmailSheetProps extends Omit<AccountSheetProps, "onDone"> {
  /** A code is on its way to the address; the passphrase is needed once more with it. */
  readonly onSent: (typed: { readonly to: string; readonly passphrase: string }) => void;
}

/** The first step to another e-mail address: where to, and the passphrase that is stretched with it. */
export function ChangeEmailSheet({ account, onClose, onSent }: ChangeEmailSheetProps) {
  const t = useT();
  const [email, setEmail] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const work = useKeyWork<AccountError>(() => onSent({ to: email.trim(), passphrase }));
  return (
    <AccountStepSheet
      title={t("account.changeEmail")}
      action={t("account.sendCode")}
      onAction={() => void work.run(() => account.changeEmail({ email, passphrase }))}
      busyNote={t("account.sending")}
      {...{ work, onClose }}
    >
      <p className="text-14">{t("account.changeEmail.text")}</p>
      <EmailField
        label={t("account.newEmail")}
        value={email}
        readOnly={work.isBusy}
        onChange={setEmail}
      />
      <CurrentPassphrase value={passphrase} readOnly={work.isBusy} onChange={setPassphrase} />
    </AccountStepSheet>
  );
}
