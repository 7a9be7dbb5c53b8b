import { ok, type Result } from "#core/shared/result.ts";
import { readAccount } from "#store/accountState.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";
import { finishRevoking } from "./devices.ts";
import { finishSwap } from "./swapSlots.ts";

/**
 * Goes on with what was begun, as far as nobody has to be asked. One thing at a time is remembered, so it comes before anything else is
 * begun: a device that was signed out must not keep keys because something else was written in the place of that.
 */
export async function finishBegun(input: AccountInput): Promise<Result<void, AccountError>> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return kept;
  const { pending: noted } = kept.value;
  // Whether the server has deleted the account after all, whatever is asked next finds out.
  const pending = noted?.type === "Delete" ? noted.before : noted;
  if ((pending?.type === "Passphrase" || pending?.type === "Email") && pending.isLoginSet)
    return finishSwap(input, pending.added);
  if (pending?.type === "Revoke") return finishRevoking(input, pending.device);
  return ok(undefined);
}
