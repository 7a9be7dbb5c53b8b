import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError, Moving } from "#services/account/accountService.ts";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { CodeField } from "./CodeField.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface EmailCodeSheetProps extends AccountSheetProps, Moving {
  /** As it was typed a moment ago; undefined: it is asked for. */
  readonly passphrase: string | undefined;
}

/** The code that went to the next address, and the passphrase where nobody has just typed it. */
export function EmailCodeSheet(props: EmailCodeSheetProps) {
  const { account, to, needs, passphrase: known, onClose, onDone } = props;
  const t = useT();
  const [code, setCode] = useState("");
  const [passphrase, setPassphrase] = useState(known ?? "");
  const work = useKeyWork<AccountError>(() => onDone(t("account.emailChanged")));
  const isMoved = needs === "passphrase";
  return (
    <AccountStepSheet
      title={t(isMoved ? "account.moved.title" : "account.code.title")}
      action={t(isMoved ? "account.moved.do" : "safety.next")}
      onAction={() => void work.run(() => account.enterEmailCode({ code, passphrase }))}
      busyNote={t("account.checking")}
      {...{ work, onClose }}
    >
      <p className="text-14 wrap-anywhere">
        {t(isMoved ? "account.moved.text" : "account.code.text", { email: to })}
      </p>
      {!isMoved && (
        <CodeField
          value={code}
          isBusy={work.isBusy}
          onChange={setCode}
          onSendAgain={account.resendEmailCode}
        />
      )}
      {(isMoved || known === undefined) && (
        <CurrentPassphrase
          first={isMoved}
          value={passphrase}
          readOnly={work.isBusy}
          onChange={setPassphrase}
        />
      )}
    </AccountStepSheet>
  );
}
