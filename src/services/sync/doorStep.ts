/**
 * The door at the server: this device follows it into a new epoch, and keeps it as the log says. In both it reads first and then
 * changes what it read, or reads again.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import { sameBytes } from "#core/vault/labels.ts";
import type { SlotId } from "#core/vault/slot.ts";
import { isProvenNow } from "#core/vault/slotProof.ts";
import { isSlotRemoved, slotRecordId } from "#core/vault/slotRecord.ts";
import { sealingOf, type SlotRow } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { readOwnDevice } from "#store/ownDevice.ts";
import { changeDoor, type Inside, readInside } from "#store/slots.ts";
import { keepDoorRev, readSyncState } from "#store/syncState.ts";
import { type Keyring, movedKeys } from "#core/vault/keyring.ts";
import { adoptEpoch, openDoorBySlot } from "../vault/adoptEpoch.ts";
import { reunite } from "../vault/reunite.ts";
import { doorOf, settleSlots, waysIn } from "../vault/waysIn.ts";
import type { EngineInput } from "./engineInput.ts";

/** So often in a row somebody else is faster only if something is wrong. */
const MOST_TRIES = 5;

/** What the step needs of the engine; changes of the account take it alone. */
export type DoorInput = Pick<EngineInput, "database" | "remote" | "options" | "onKeys">;

export interface DoorState {
  /** The keys were changed on another device, and this one has followed. */
  readonly adopted: boolean;
  /** …and this one cannot follow by itself. */
  readonly stuck?: "NewKeys";
}

/** Brings door and device to the same epoch and the same slots; `rev` is the door's revision as the server last told it. */
export async function doorStep(
  input: DoorInput,
  rev: number,
): Promise<Result<DoorState, RemoteError | StoreError>> {
  const { database, remote, options } = input;
  let adopted = false;
  let isNewest: number | undefined = rev;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const settled = await settleSlots(database, options.randomBytes);
    if (!settled.ok) return settled;
    const state = await readSyncState(database);
    if (!state.ok) return state;
    const inside = await readInside(database);
    if (!inside.ok) return inside;
    const { keyring } = sealingOf(database);
    if (keyring?.epoch !== inside.value.state.epoch) return err({ type: "DatabaseTakenOver" });
    const own = rowsIn(inside.value, keyring);
    const { doorRev, doorSlots } = state.value.cursor;
    if (doorRev === isNewest && doorSlots && sameIds(doorSlots, own)) return ok({ adopted });
    const read = await remote.readDoor(keyring.space);
    if (!read.ok) return read;
    const { door } = read.value;
    if (door.epoch > keyring.epoch || isOther(door, inside.value, keyring)) {
      const followed = await follow(input, read.value, keyring);
      if (!followed.ok) return followed;
      if (
        followed.value === "apart" &&
        (door.epoch > keyring.epoch || isOtherHalf(door, inside.value, keyring))
      )
        return ok({ adopted, stuck: "NewKeys" });
      if (followed.value === "followed" || followed.value === "overtaken") {
        adopted ||= followed.value === "followed";
        isNewest = undefined;
        continue;
      }
    }
    let at = read.value.rev;
    if (!isRight(door, inside.value, keyring)) {
      const written = await remote.writeDoor(
        keyring.space,
        at,
        merged(door, inside.value, keyring),
      );
      if (!written.ok) {
        if (written.error.type !== "DoorChanged") return err(written.error);
        isNewest = undefined;
        continue;
      }
      at = written.value;
    }
    const found = unheardOf(door, inside.value, keyring);
    const noted = await changeDoor(database, { epoch: keyring.epoch, put: found });
    if (!noted.ok) return noted;
    if (!noted.value) return err({ type: "DatabaseTakenOver" });
    const ids = [...own, ...found].map(({ id }) => id);
    const kept = await keepDoorRev(database, { doorRev: at, doorSlots: ids });
    return kept.ok ? ok({ adopted }) : kept;
  }
  return err({ type: "ServerTrouble", status: 409 });
}

/** Goes on with the keys behind a door, by the slot of this device; where another half of the vault has parted, with the keys of both. */
async function follow(
  input: DoorInput,
  at: { readonly door: Door; readonly rev: number },
  before: Keyring,
): Promise<Result<"followed" | "overtaken" | "apart" | "nothing", RemoteError | StoreError>> {
  const { database, options, onKeys } = input;
  const own = await readOwnDevice(database);
  if (!own.ok) return own;
  const { box } = own.value;
  const keyring = box && openDoorBySlot(at.door, box, before.space);
  if (!keyring) return ok("apart");
  if (movedKeys(before, keyring)) {
    if (keyring.epoch <= before.epoch) return ok("nothing");
    const adopted = await adoptEpoch(database, { door: at.door, keyring }, options);
    if (!adopted.ok)
      return adopted.error.type === "NotThisVault" ? ok("apart") : err(adopted.error);
    if (!adopted.value) return err({ type: "DatabaseTakenOver" });
  } else {
    const reunited = await reunite(input, { ...at, keyring });
    if (!reunited.ok) return reunited;
    if (reunited.value !== "reunited") return ok(reunited.value);
  }
  onKeys();
  return ok("followed");
}

/** Whether a door is of this epoch's number and yet has other keys behind it. */
function isOther(door: Door, { state }: Inside, keyring: Keyring): boolean {
  return door.epoch === keyring.epoch && !sameBytes(door.keyring ?? NONE, state.keyring ?? NONE);
}

/**
 * Whether a door may be of another half of this vault whose devices have not heard of this one: nobody with its newest key made
 * any of its slots, and yet it has a way in that is known here. Only a person can open it, and it must not be written over: its own
 * half would put it back, and so on without an end. A door that nobody's way in could open is put right instead.
 */
function isOtherHalf(door: Door, inside: Inside, keyring: Keyring): boolean {
  if (door.epoch !== keyring.epoch || door.slots.some((slot) => isGenuine(slot, keyring)))
    return false;
  const known = new Set(waysIn(inside, keyring).map(({ slot }) => slot.id));
  return door.slots.some(({ slot }) => known.has(slot.id));
}

/**
 * Ways in that the log here does not tell of, or not yet. They are kept as rows, so that an epoch begun on this device leaves nobody
 * outside who has a passphrase or a phrase. Slots of devices are not: one may be of a device that is to be taken out.
 */
function unheardOf(door: Door, inside: Inside, keyring: Keyring): readonly SlotRow[] {
  const { epoch } = keyring;
  if (door.epoch !== epoch) return [];
  return foreignSlots(door, inside, keyring).flatMap(({ slot, sealed, proof }) =>
    slot.kind === "device" || !proof ? [] : [{ ...slot, epoch, sealed, proof }],
  );
}

/** The slots of the newest epoch as they lie here. */
function rowsIn({ state, slots }: Inside, keyring: Keyring): readonly SlotRow[] {
  return slots.filter((row) => row.epoch === state.epoch && isProvenNow(keyring, row, row.proof));
}

function sameIds(ids: readonly SlotId[], rows: readonly SlotRow[]): boolean {
  const known = new Set(ids);
  return ids.length === rows.length && rows.every(({ id }) => known.has(id));
}

/** Whether a door is of this epoch, has all slots that are here, none that was taken away, and none that nobody with the keys made. */
function isRight(door: Door, inside: Inside, keyring: Keyring): boolean {
  const { state } = inside;
  if (door.epoch !== keyring.epoch) return false;
  const [one, other] = [door.keyring ?? NONE, state.keyring ?? NONE];
  if (!sameBytes(one, other)) return false;
  const ids = new Set(door.slots.map(({ slot }) => slot.id));
  return (
    rowsIn(inside, keyring).every(({ id }) => ids.has(id)) &&
    foreignSlots(door, inside, keyring).length + ownSlots(door, inside, keyring).length ===
      door.slots.length
  );
}

/** The door as it should be. What another device has put there a moment ago stays, unless the log says that it was taken away. */
function merged(door: Door, inside: Inside, keyring: Keyring): Door {
  const own = doorOf(rowsIn(inside, keyring), keyring, inside.state.keyring);
  if (door.epoch !== keyring.epoch) return own;
  return { ...own, slots: [...own.slots, ...foreignSlots(door, inside, keyring)] };
}

type SealedSlot = Door["slots"][number];

function ownSlots(door: Door, inside: Inside, keyring: Keyring): readonly SealedSlot[] {
  const ids = new Set(rowsIn(inside, keyring).map(({ id }) => id));
  return door.slots.filter((slot) => ids.has(slot.slot.id) && isGenuine(slot, keyring));
}

function foreignSlots(door: Door, inside: Inside, keyring: Keyring): readonly SealedSlot[] {
  const ids = new Set(rowsIn(inside, keyring).map(({ id }) => id));
  const records = new Map(inside.records.map((row) => [row.id, row]));
  return door.slots.filter(
    (slot) =>
      !ids.has(slot.slot.id) &&
      !isSlotRemoved(records.get(slotRecordId(slot.slot.id))) &&
      isGenuine(slot, keyring),
  );
}

function isGenuine({ slot, proof }: SealedSlot, keyring: Keyring): boolean {
  return proof !== undefined && isProvenNow(keyring, slot, proof);
}

const NONE = new Uint8Array();
