import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { CodeField } from "./CodeField.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface CodeSheetProps extends AccountSheetProps {
  readonly email: string;
}

/** The code that came by e-mail. */
export function CodeSheet({ account, email, onClose, onDone }: CodeSheetProps) {
  const t = useT();
  const [code, setCode] = useState("");
  const work = useKeyWork<AccountError>(() => onDone());
  return (
    <AccountStepSheet
      title={t("account.code.title")}
      action={t("safety.next")}
      onAction={() => void work.run(() => account.enterCode({ email, code: code.trim() }))}
      busyNote={t("account.checking")}
      {...{ work, onClose }}
    >
      <p className="text-14 wrap-anywhere">{t("account.code.text", { email })}</p>
      <CodeField
        value={code}
        isBusy={work.isBusy}
        onChange={setCode}
        onSendAgain={() => account.sendCode(email)}
      />
    </AccountStepSheet>
  );
}
