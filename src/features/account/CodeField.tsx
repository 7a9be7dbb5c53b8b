import { useState } from "react";
import type { Result } from "#core/shared/result.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { accountTrouble } from "./accountTrouble.ts";

export interface CodeFieldProps {
  readonly value: string;
  readonly isBusy: boolean;
  readonly onChange: (code: string) => void;
  readonly onSendAgain: () => Promise<Result<void, AccountError>>;
}

/** The code of an e-mail, and another one where none came. */
export function CodeField({ value, isBusy, onChange, onSendAgain }: CodeFieldProps) {
  const t = useT();
  const format = useFormat();
  const [said, setSaid] = useState("");
  const oneAtATime = useOneAtATime();
  const sendAgain = async () => {
    setSaid("");
    const sent = await onSendAgain();
    setSaid(sent.ok ? t("account.codeSent") : accountTrouble(sent.error, { t, format }));
  };
  return (
    <>
      <TextField
        label={t("account.code")}
        value={value}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
        required
        data-autofocus
        readOnly={isBusy}
        onChange={onChange}
      />
      <Button
        kind="plain"
        className="-ms-4 -mt-2 self-start"
        disabled={isBusy}
        onClick={() => void oneAtATime(sendAgain)}
      >
        {t("account.codeAgain")}
      </Button>
      {/* Here, since a sheet lies over messages. */}
      <p role="status" className="text-14 empty:hidden">
        {said}
      </p>
    </>
  );
}
