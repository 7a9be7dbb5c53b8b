import type { Way } from "#hooks/keyTrouble.ts";
import type { KeyWork } from "#hooks/useKeyWork.ts";
import type { AccountError } from "#services/account/accountService.ts";
import { StepSheet, type StepSheetProps } from "#ui/StepSheet.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { accountTrouble } from "./accountTrouble.ts";

export interface AccountStepSheetProps extends Omit<StepSheetProps, "isBusy" | "trouble"> {
  readonly work: Pick<KeyWork<AccountError>, "isBusy" | "error">;
  /** Which key the trouble is about; the passphrase unless given. */
  readonly way?: Way;
}

/** A step with the account, which may fail for all that a network and a key can fail for. */
export function AccountStepSheet({ work, way, ...rest }: AccountStepSheetProps) {
  const t = useT();
  const format = useFormat();
  const trouble =
    work.error && accountTrouble(work.error, { t, format, ...(way === undefined ? {} : { way }) });
  return <StepSheet {...rest} isBusy={work.isBusy} trouble={trouble} />;
}
