import { err, ok, type Result } from "#core/shared/result.ts";
import { readAccount } from "#store/accountState.ts";
import type { AccountWays } from "../vault/vaultInput.ts";
import type { NeedsServer, VaultError } from "../vault/vaultService.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";
import { changePassphrase } from "./changePassphrase.ts";
import { publishDoor } from "./serverDoor.ts";

/** How the vault's own screens change ways in of a vault that belongs to an account; undefined where it belongs to none. */
export async function accountWays(input: AccountInput): Promise<AccountWays | undefined> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return waysWithout("Unreachable");
  const { account } = kept.value;
  if (!account) return undefined;
  // The passphrase signs in too: changed here alone, it would part from the one that the server knows.
  if (!account.isOn) return waysWithout("SignedOut");
  return {
    changePassphrase: async (given) => asVaults(await changePassphrase(input, given)),
    publish: async () => asVaults(await publishDoor(input)),
  };
}

/** Where the server cannot be asked, nothing is changed. */
export function waysWithout(reason: NeedsServer["reason"]): AccountWays {
  const refuse = () => Promise.resolve(err({ type: "NeedsServer", reason } as const));
  return { changePassphrase: refuse, publish: refuse };
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
    case "SameEmail":
    case "EmailSettled":
    case "EmailUnfinished":
    case "WrongCode":
    case "OtherAccount":
    case "NotTheVaultsPassphrase":
    case "Cancelled":
      return { type: "NeedsServer", reason: "Refused" };
    default:
      return error;
  }
}
