import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import { accountTrouble } from "./accountTrouble.ts";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface CodeSheetProps extends AccountSheetProps {
  readonly email: string;
}

/** The code that came by e-mail. */
export function CodeSheet({ account, email, onClose, onDone }: CodeSheetProps) {
  const t = useT();
  const format = useFormat();
  const show = useToast();
  const oneAtATime = useOneAtATime();
  const [code, setCode] = useState("");
  const work = useKeyWork<AccountError>(() => onDone());
  const sendAgain = async () => {
    const sent = await account.sendCode(email);
    show({ text: sent.ok ? t("account.codeSent") : accountTrouble(sent.error, { t, format }) });
  };
  return (
    <AccountStepSheet
      title={t("account.code.title")}
      action={t("safety.next")}
      onAction={() => void work.run(() => account.enterCode({ email, code: code.trim() }))}
      busyNote={t("account.checking")}
      {...{ work, onClose }}
    >
      <p className="text-14 wrap-anywhere">{t("account.code.text", { email })}</p>
      <TextField
        label={t("account.code")}
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
        required
        data-autofocus
        readOnly={work.isBusy}
        onChange={setCode}
      />
      <Button
        kind="plain"
        className="-ms-4 -mt-2 self-start"
        disabled={work.isBusy}
        onClick={() => void oneAtATime(sendAgain)}
      >
        {t("account.codeAgain")}
      </Button>
    </AccountStepSheet>
  );
}
