import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { EmailField } from "./EmailField.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface ForgotSheetProps extends Omit<AccountSheetProps, "onDone"> {
  readonly email: string | undefined;
  /** A code is on its way to the address. */
  readonly onSent: (email: string) => void;
}

/** The first step for who has lost the passphrase: a code by e-mail. The 24 words come after it. */
export function ForgotSheet({ account, email: known, onClose, onSent }: ForgotSheetProps) {
  const t = useT();
  const [email, setEmail] = useState(known ?? "");
  const work = useKeyWork<AccountError>(() => onSent(email));
  return (
    <AccountStepSheet
      title={t("account.forgot.title")}
      action={t("account.sendCode")}
      onAction={() => void work.run(() => account.sendCode(email))}
      busyNote={t("account.sending")}
      {...{ work, onClose }}
    >
      <p className="text-14">{t("account.forgot.text")}</p>
      <EmailField value={email} readOnly={work.isBusy} onChange={setEmail} />
    </AccountStepSheet>
  );
}
