/**
 * The slot of a passphrase in the place of another, so that whoever is killed in between has two that open the vault: the next one is
 * added here and at the server, then the server takes its login, then the ones of before go.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { SlotId } from "#core/vault/slot.ts";
import type { SlotRecord } from "#core/vault/slotRecord.ts";
import { readAccount, writeAccount } from "#store/accountState.ts";
import { readInside } from "#store/slots.ts";
import { removal } from "../vault/slotChanges.ts";
import { idsOfKind, settleSlots, waysIn } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";
import { commitKeys } from "./linkVault.ts";
import { publishDoor, ringOf } from "./serverDoor.ts";

/** Whether nobody knows after this error if the server did what it was asked. */
export function isUnknown({ type }: AccountError): boolean {
  return type === "Unreachable" || type === "NotTheServer" || type === "ServerTrouble";
}

/** Takes the slots of before away, once the server is known to take the login of the one that was added. */
export async function finishSwap(
  input: AccountInput,
  added: SlotId,
): Promise<Result<void, AccountError>> {
  const ways = await waysOf(input);
  if (!ways.ok) return ways;
  const ids = idsOfKind(ways.value, "passphrase");
  // Without the next one's slot the one before is all there is.
  const old = ids.includes(added) ? ids.filter((id) => id !== added) : [];
  const removed = await changeSlots(input, removal(old));
  if (!removed.ok) return removed;
  // What cannot be told to the server now, the next sync tells it.
  await publishDoor(input);
  return writeAccount(input.database, { pending: null });
}

/** Puts changes of slots into the log, and makes the table follow. */
export async function changeSlots(
  input: AccountInput,
  drafts: readonly PutDraft[],
): Promise<Result<void, AccountError>> {
  const written = await commitKeys(input, input.database, drafts);
  return written.ok ? settleSlots(input.database, input.options.randomBytes) : written;
}

/** The ways in there are, oldest first. */
export async function waysOf({
  database,
}: AccountInput): Promise<Result<readonly SlotRecord[], AccountError>> {
  const inside = await readInside(database);
  return inside.ok ? ok(waysIn(inside.value, ringOf(database))) : err(inside.error);
}

/** The account's address as the server has it now: the salt of its passphrase. Another device may have changed it. */
export async function addressNow({
  auth,
  database,
}: AccountInput): Promise<Result<string, AccountError>> {
  const [seen, kept] = [await auth.look(), await readAccount(database)];
  if (!seen.ok) return seen;
  if (!kept.ok) return kept;
  const { account } = kept.value;
  const { email, userId } = seen.value;
  if (account?.userId !== userId || account.email === email) return ok(email);
  const noted = await writeAccount(database, { account: { ...account, email } });
  return noted.ok ? ok(email) : noted;
}
