/** What this device tells the others of itself: a name, the day, its session, and the slot by which it follows new keys. */
import { ok, type Result } from "#core/shared/result.ts";
import type { PutDraft } from "#core/log/draft.ts";
import { newId } from "#core/shared/ids.ts";
import { deviceDraft, type DeviceFields, readDeviceRecord } from "#core/vault/deviceRecord.ts";
import { KEY_BYTES } from "#core/vault/hkdf.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { createSecret } from "#core/vault/secret.ts";
import { publicKeyOf, type Slot, type SlotId } from "#core/vault/slot.ts";
import { proveSlot } from "#core/vault/slotProof.ts";
import { readSlotRecord, slotChange, slotDraft } from "#core/vault/slotRecord.ts";
import { commit, type CommitError } from "#store/commit.ts";
import { becomeNewDevice } from "#store/newDevice.ts";
import { type DeviceBox, keepBox, type OwnDevice, readOwnDevice } from "#store/ownDevice.ts";
import { type Inside, readInside } from "#store/slots.ts";
import { forgetDoor, readSyncState } from "#store/syncState.ts";
import { settleSlots, slotsIn } from "../vault/waysIn.ts";
import type { AboutDevice, EngineInput } from "./engineInput.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** "Revoked": this device was taken out of the vault, and says nothing any more. */
export async function tellOfDevice(
  input: EngineInput,
  keyring: Keyring,
): Promise<Result<"told" | "revoked", CommitError>> {
  const { database, options } = input;
  const own = await readOwnDevice(database);
  if (!own.ok) return own;
  const record = readDeviceRecord(own.value.record);
  if (record?.isRevoked) return comeBack(input, keyring);
  const inside = await readInside(database);
  if (!inside.ok) return inside;
  // In another epoch by now: another tab follows, and this one begins afresh.
  if (inside.value.state.epoch !== keyring.epoch) return ok("told");
  const about = await input.device?.();
  const known = boxIn(inside.value, own.value, keyring);
  const box = known ?? newBox(own.value, options.randomBytes);
  if (!known) {
    // Kept first: of a slot that the log tells of, the seed must be somewhere.
    const kept = await keepBox(database, box);
    if (!kept.ok) return kept;
  }
  const news = newsOf(own.value, about, input.clock.nowMs());
  if (news.length > 0) {
    // Once a day, with the sign of life: what nobody else would notice about the door comes to light.
    const forgotten = await forgetDoor(database);
    if (!forgotten.ok) return forgotten;
  }
  const drafts = [
    ...news,
    ...oldSlots(inside.value, own.value, box),
    ...(known
      ? []
      : [slotOf(box, keyring, { name: about?.name ?? "", addedAt: input.clock.nowMs() })]),
  ];
  if (drafts.length > 0) {
    const env = { nowMs: input.clock.nowMs, randomBytes: options.randomBytes };
    const written = await commit(database, drafts, env);
    if (!written.ok) return written;
  }
  const settled = await settleSlots(database, options.randomBytes);
  return settled.ok ? ok("told") : settled;
}

/** Somebody with a way in has let this device in again: it goes on as a new one. Otherwise it stays out. */
async function comeBack(
  input: EngineInput,
  keyring: Keyring,
): Promise<Result<"told" | "revoked", CommitError>> {
  const { database, options } = input;
  const state = await readSyncState(database);
  if (!state.ok) return state;
  if ((state.value.flow.letInEpoch ?? 0) < keyring.epoch) return ok("revoked");
  const renewed = await becomeNewDevice(database, options.randomBytes);
  return renewed.ok ? tellOfDevice(input, keyring) : renewed;
}

/** The slot that is there and will be sealed to. */
function boxIn(inside: Inside, { box, device }: OwnDevice, keyring: Keyring) {
  if (box?.device !== device) return undefined;
  return slotsIn(inside, keyring).some(({ slot }) => slot.id === box.id) ? box : undefined;
}

function newBox({ device }: OwnDevice, randomBytes: (count: number) => Uint8Array): DeviceBox {
  const seed = createSecret(randomBytes(KEY_BYTES));
  return { id: newId<SlotId>(randomBytes), seed, device };
}

function slotOf(
  { id, seed, device }: DeviceBox,
  keyring: Keyring,
  given: { readonly name: string; readonly addedAt: number },
): PutDraft {
  const slot: Slot = { id, kind: "device", publicKey: publicKeyOf(seed) };
  return slotDraft({ ...given, slot, device, proof: proveSlot(keyring, slot) });
}

/** Slots that nobody here has the seed of any more: from before a lock, or of who this device was before a copy of it turned up. */
function oldSlots(inside: Inside, own: OwnDevice, box: DeviceBox): readonly PutDraft[] {
  const former = own.box?.id;
  return inside.records
    .flatMap((row) => readSlotRecord(row) ?? [])
    .filter(
      ({ slot, device }) =>
        slot.kind === "device" &&
        slot.id !== box.id &&
        (device === own.device || slot.id === former),
    )
    .map(({ slot }) => slotChange(slot.id, { deleted: true }));
}

/** What has changed since it was said last; the time of day is nobody's business. */
function newsOf(
  own: OwnDevice,
  about: AboutDevice | undefined,
  nowMs: number,
): readonly PutDraft[] {
  const record = readDeviceRecord(own.record);
  const today = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const fields: DeviceFields = {
    ...(record?.seenAt !== today && { seenAt: today }),
    ...(!record?.name && about?.name && { name: about.name }),
    ...(about?.session && about.session !== record?.session && { session: about.session }),
  };
  return Object.keys(fields).length > 0 ? [deviceDraft(own.device, fields)] : [];
}
