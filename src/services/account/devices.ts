/** The devices that write into a vault: what they say of themselves, and taking one of them out. */
import type { DeviceId } from "#core/shared/ids.ts";
import { assert } from "#core/shared/assert.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { DEVICE_KIND, deviceDraft, readDeviceRecord } from "#core/vault/deviceRecord.ts";
import { isSlotRemoved, readSlotRecord } from "#core/vault/slotRecord.ts";
import { writeAccount } from "#store/accountState.ts";
import { readInside } from "#store/slots.ts";
import { transact } from "#store/transact.ts";
import { removal } from "../vault/slotChanges.ts";
import { settleSlots } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError, DeviceView } from "./accountService.ts";
import { commitKeys } from "./linkVault.ts";

/** A name, not a letter. */
const MAX_NAME_CHARACTERS = 100;

/** This device first, then whoever was seen last; those taken out at the end. */
export async function listDevices({
  database,
}: Pick<AccountInput, "database">): Promise<Result<readonly DeviceView[], AccountError>> {
  const read = await readDevices(database);
  if (!read.ok) return read;
  const { own, records } = read.value;
  return ok(
    records
      .map(({ device, name, isRevoked, seenAt }) => ({
        ...{ id: device, name, isThis: device === own, isRevoked, lastSeenAt: seenAt },
      }))
      .sort(byNearness),
  );
}

export function renameDevice(
  input: AccountInput,
  id: DeviceId,
  name: string,
): Promise<Result<void, AccountError>> {
  const shortened = [...name.trim()].slice(0, MAX_NAME_CHARACTERS).join("");
  return commitKeys(input, input.database, [deviceDraft(id, { name: shortened })]);
}

/**
 * Ends a device's session, takes its slot away and begins a new epoch. The session ends first: without the server nothing is changed. What a
 * kill leaves undone `finishRevoking` does at the next start.
 */
export async function revokeDevice(
  input: AccountInput,
  device: DeviceId,
): Promise<Result<void, AccountError>> {
  const { database, remote } = input;
  const read = await readDevices(database);
  if (!read.ok) return read;
  assert(device !== read.value.own, "a device that would take itself out");
  const session = read.value.records.find((one) => one.device === device)?.session;
  const ended = session ? await remote.revokeSession(session) : await remote.sessions();
  if (!ended.ok) return ended;
  const noted = await writeAccount(database, { pending: { type: "Revoke", device } });
  return noted.ok ? finishRevoking(input, device) : noted;
}

/** Tells the log, and changes the keys; done twice it costs one epoch more. */
export async function finishRevoking(
  input: AccountInput,
  device: DeviceId,
): Promise<Result<void, AccountError>> {
  const { database, options } = input;
  const inside = await readInside(database);
  if (!inside.ok) return inside;
  const slots = inside.value.records.flatMap((row) => {
    const read = isSlotRemoved(row) ? undefined : readSlotRecord(row);
    return read?.device === device ? [read.slot.id] : [];
  });
  const drafts = [deviceDraft(device, { revoked: true }), ...removal(slots)];
  const written = await commitKeys(input, database, drafts);
  if (!written.ok) return written;
  const settled = await settleSlots(database, options.randomBytes);
  if (!settled.ok) return settled;
  const changed = await input.newEpoch();
  return changed.ok ? writeAccount(database, { pending: null }) : err(changed.error);
}

function readDevices(database: AccountInput["database"]) {
  return transact(database, async () => {
    const [own, rows] = await Promise.all([
      database.meta.get("device"),
      database.records.where("kind").equals(DEVICE_KIND).toArray(),
    ]);
    return { own: own?.value, records: rows.flatMap((row) => readDeviceRecord(row) ?? []) };
  });
}

function byNearness(one: DeviceView, other: DeviceView): number {
  const rank = ({ isThis, isRevoked }: DeviceView) => (isThis ? 0 : 1) + (isRevoked ? 2 : 0);
  return rank(one) - rank(other) || (other.lastSeenAt ?? 0) - (one.lastSeenAt ?? 0);
}
