import type { AccountService } from "#services/account/accountService.ts";

/** What every sheet of the account is given. */
export interface AccountSheetProps {
  readonly account: AccountService;
  readonly onClose: () => void;
  /** It went well; the words, if there are any, say what is so from now on. */
  readonly onDone: (words?: string) => void;
}
