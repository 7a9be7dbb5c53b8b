import { err, ok, type Result } from "#core/shared/result.ts";
import { readAccount } from "#store/accountState.ts";
import type { AccountWays } from "../vault/vaultInput.ts";
import type { VaultError } from "../vault/vaultService.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";
import { changePassphrase } from "./changePassphrase.ts";
import { publishDoor } from "./serverDoor.ts";

/** How the vault's own screens change ways in while an account is on; undefined while none is. */
export async function accountWays(input: AccountInput): Promise<AccountWays | undefined> {
  const kept = await readAccount(input.database);
  const account = kept.ok ? kept.value.account : undefined;
  if (!account?.isOn) return undefined;
  const { email } = account;
  return {
    changePassphrase: async (given) => asVaults(await changePassphrase(input, { ...given, email })),
    publish: async () => asVaults(await publishDoor(input)),
  };
}

function asVaults(answer: Result<void, AccountError>): Result<void, VaultError> {
  return answer.ok ? ok(undefined) : err(vaultErrorOf(answer.error));
}

/** What only the server can be in the way with is told as that. */
function vaultErrorOf(error: AccountError): VaultError {
  switch (error.type) {
    case "Unreachable":
    case "NotTheServer":
    case "ServerTrouble":
    case "SignedOut":
    case "NotMember":
    case "QuotaExceeded":
    case "Refused":
      return { type: "NeedsServer", reason: error.type };
    case "NewKeys":
      return { type: "NeedsServer", reason: "DoorChanged" };
    case "TooMany":
      return { type: "NeedsServer", reason: "ServerTrouble" };
    case "WrongLogin":
    case "EmailTaken":
    case "BadEmail":
    case "WrongCode":
    case "OtherAccount":
    case "NotTheVaultsPassphrase":
    case "Cancelled":
      return { type: "NeedsServer", reason: "Refused" };
    default:
      return error;
  }
}
