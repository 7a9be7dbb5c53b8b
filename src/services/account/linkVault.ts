/** Ties this device's vault to an account: the row that says so, and what this device tells the others of itself. */
import { assert } from "#core/shared/assert.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteAccount } from "#core/sync/auth.ts";
import type { Pending } from "#core/sync/pending.ts";
import { deviceDraft, deviceRecordId, readDeviceRecord } from "#core/vault/deviceRecord.ts";
import type { Draft } from "#core/log/draft.ts";
import { commit, type Prepare } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { writeAccount } from "#store/accountState.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";

type LinkInput = Pick<AccountInput, "database" | "options" | "clock" | "server" | "deviceName">;

/** Writes that this vault syncs with the account from now on; `database` may be a generation that is being filled. */
export async function linkVault(
  input: LinkInput,
  account: RemoteAccount,
  given: { readonly pending: Pending | null; readonly database?: Database },
): Promise<Result<void, AccountError>> {
  const { server, clock, database: own } = input;
  const { pending, database = own } = given;
  const { userId, email, session } = account;
  const told = await commitKeys(input, database, async (reader) => {
    const known = readDeviceRecord(await reader.row(deviceRecordId(reader.device)));
    const isNamed = known !== undefined && known.name !== "";
    const fields = { ...(!isNamed && { name: input.deviceName() }), ...(session && { session }) };
    return ok([deviceDraft(reader.device, fields)]);
  });
  if (!told.ok) return told;
  return writeAccount(database, {
    account: { key: "account", ...server, userId, email, since: clock.nowMs(), isOn: true },
    pending,
  });
}

/** Writes drafts of devices and slots, which are always within the limits. */
export async function commitKeys(
  input: Pick<AccountInput, "options" | "clock">,
  database: Database,
  drafts: readonly Draft[] | Prepare<never>,
): Promise<Result<void, AccountError>> {
  const { randomBytes } = input.options;
  const written = await commit(database, drafts, { nowMs: input.clock.nowMs, randomBytes });
  if (written.ok) return ok(undefined);
  const { error } = written;
  assert(
    error.type !== "FieldTooLarge" && error.type !== "OpTooLarge",
    "a device's record is within the limits",
  );
  return err(error);
}
