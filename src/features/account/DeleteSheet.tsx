import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { PassphraseOwner } from "#ui/PassphraseOwner.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface DeleteSheetProps extends AccountSheetProps {
  readonly email: string;
}

/** Deletes the account for who shows that it is theirs and means it. */
export function DeleteSheet({ account, email, onClose, onDone }: DeleteSheetProps) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const [typed, setTyped] = useState("");
  const [isTried, setIsTried] = useState(false);
  const word = t("account.delete.word");
  const isMeant = typed.trim().toLowerCase() === word.toLowerCase();
  const work = useKeyWork<AccountError>(() => onDone(t("account.deleted")));
  const erase = () => {
    setIsTried(true);
    if (isMeant) void work.run(() => account.deleteAccount(passphrase));
  };
  return (
    <AccountStepSheet
      danger
      title={t("account.delete.title")}
      action={t("account.delete")}
      onAction={erase}
      busyNote={t("account.deleting")}
      {...{ work, onClose }}
    >
      <p className="text-14">{t("account.delete.goes")}</p>
      <p className="text-14">{t("account.delete.stays")}</p>
      <PassphraseOwner name={email} />
      <CurrentPassphrase first value={passphrase} readOnly={work.isBusy} onChange={setPassphrase} />
      <TextField
        label={t("account.delete.type", { word })}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        readOnly={work.isBusy}
        error={isTried && !isMeant ? t("account.delete.typed", { word }) : undefined}
        onChange={(text) => {
          setTyped(text);
          setIsTried(false);
        }}
      />
    </AccountStepSheet>
  );
}
