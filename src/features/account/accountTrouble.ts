import { keyTrouble, type Way } from "#hooks/keyTrouble.ts";
import type { AccountError } from "#services/account/accountService.ts";
import type { Format } from "#ui/i18n/format.ts";
import type { Translate } from "#ui/i18n/i18n.ts";

const MINUTE_MS = 60_000;

export interface TroubleContext {
  readonly t: Translate;
  readonly format: Format;
  /** Which key the trouble is about; the passphrase unless given. */
  readonly way?: Way;
}

/** What went wrong with the account, in words that say what to do next. */
export function accountTrouble(error: AccountError, { t, format, way }: TroubleContext): string {
  switch (error.type) {
    case "Unreachable":
    case "NotTheServer":
    case "ServerTrouble":
    case "SignedOut":
    case "NotMember":
    case "Refused":
    case "WrongLogin":
    case "EmailTaken":
    case "BadEmail":
    case "SameEmail":
    case "EmailSettled":
    case "EmailUnfinished":
    case "WrongCode":
    case "NotTheVaultsPassphrase":
    case "NewKeys":
    case "Cancelled":
      return t(`account.trouble.${error.type}`);
    case "QuotaExceeded": {
      const [used, quota] = [format.bytes(error.bytes), format.bytes(error.quota)];
      return t("account.trouble.QuotaExceeded", { used, quota });
    }
    case "TooMany": {
      const minutes = Math.ceil((error.retryAfterMs ?? MINUTE_MS) / MINUTE_MS);
      return t("account.trouble.TooMany", { minutes });
    }
    case "OtherAccount":
      return t("account.trouble.OtherAccount", { email: error.email });
    default: {
      const { id, values } = keyTrouble(error, way ?? "passphrase");
      return t(id, values);
    }
  }
}
