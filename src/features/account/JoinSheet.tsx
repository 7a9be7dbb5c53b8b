import { useState } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AccountStepSheet } from "./AccountStepSheet.tsx";
import type { AccountSheetProps } from "./sheetProps.ts";

export interface JoinSheetProps extends AccountSheetProps {
  readonly symbolsHere: number;
}

/** Asked before what is here and what the account holds become one. */
export function JoinSheet({ account, symbolsHere, onClose, onDone }: JoinSheetProps) {
  const t = useT();
  const [done, setDone] = useState(0);
  const work = useKeyWork<AccountError>(() => onDone());
  return (
    <AccountStepSheet
      title={t("account.join.title")}
      action={t("account.join.do")}
      onAction={() => void work.run(() => account.join(setDone))}
      busyNote={t("account.joining")}
      {...{ work, onClose }}
    >
      <p className="text-14">{t("account.join.text", { count: symbolsHere })}</p>
      <p className="text-14 text-ink-2">{t("account.join.more")}</p>
      {work.isBusy && <ProgressBar label={t("account.joining")} done={done} />}
    </AccountStepSheet>
  );
}
