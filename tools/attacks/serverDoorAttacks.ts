/* Attacks on the door that the server keeps: who is let in, by which keys, and how hard it is to guess a passphrase. */
import { assert } from "#core/shared/assert.ts";
import { newId } from "#core/shared/ids.ts";
import { err } from "#core/shared/result.ts";
import { type Door, doorFromText, doorToText } from "#core/sync/door.ts";
import {
  type Keyring,
  movedKeys,
  newKeyring,
  nextEpoch,
  sealKeyring,
} from "#core/vault/keyring.ts";
import { createSecret } from "#core/vault/secret.ts";
import { publicKeyOf, type Slot, type SlotId } from "#core/vault/slot.ts";
import { proveSlot } from "#core/vault/slotProof.ts";
import { slotDraft } from "#core/vault/slotRecord.ts";
import { doorOf, sealSlots } from "#services/vault/waysIn.ts";
import { sealingOf } from "#store/database.ts";
import { newEpoch } from "../sim/keyEvents.ts";
import type { Attack } from "./attack.ts";
import { byServer, onReads } from "./serverAttack.ts";
import { serverBytes, type ServerWorld } from "./serverWorld.ts";

const PUT_RIGHT = "the door is put right";
const KEPT_KEYS = "the keys stay as they are";

export const serverDoorAttacks: readonly Attack[] = [
  onDoor("a slot of the attacker's own stands at the door", (door) =>
    withSlot(door, attackersSlot()),
  ),
  onDoor("all slots are taken from the door", (door) => ({ ...door, slots: [] })),
  byServer({
    deed: "a slot at the door asks for less stretching than it was made with",
    verdict: `unnoticed; ${PUT_RIGHT}`,
    play: async (world) => {
      await addPassphrase(world);
      change(world, (door) => ({ ...door, slots: door.slots.map(weakened) }));
    },
    tell: (world) => told(isRight(world), PUT_RIGHT),
  }),
  byServer({
    deed: "the door is shut again with the keys of the epoch before",
    verdict: `unnoticed; ${PUT_RIGHT}`,
    play: async (world) => {
      const older = world.stored.door;
      await rotate(world);
      world.stored.door = older;
      world.stored.doorRev++;
    },
    tell: (world) => told(isRight(world), PUT_RIGHT),
  }),
  byServer({
    deed: "a slot that a former epoch's key proves is put at the door of the new one",
    verdict: `unnoticed; ${PUT_RIGHT}`,
    play: async (world) => {
      const former = world.keyring;
      await rotate(world);
      const slot = attackersSlot();
      const proven = { ...slot, proof: proveSlot(former, slot.slot) };
      change(world, (door) => withSlot(door, proven));
    },
    tell: (world) => told(isRight(world), PUT_RIGHT),
  }),
  onKeys("a later epoch of the attacker's own stands behind the door", (world) => {
    const own = nextEpoch(newKeyring(world.space, serverBytes), serverBytes);
    change(world, (door) => doorOfAttacker(door, own));
  }),
  onKeys("a later epoch stands behind the door with a keyring that is noise", (world) => {
    change(world, (door) => ({ ...door, epoch: door.epoch + 1, keyring: serverBytes(80) }));
  }),
  onKeys("a later epoch stands behind a door without a slot of this device", (world) => {
    const own = nextEpoch(newKeyring(world.space, serverBytes), serverBytes);
    const keyring = sealKeyring(own, serverBytes);
    change(world, () => ({ epoch: own.epoch, keyring, slots: [attackersSlot()] }));
  }),
  byServer({
    deed: "another epoch of the number that is in force stands behind the door",
    verdict: `asks: NewKeys; ${KEPT_KEYS}`,
    play: async (world) => {
      await addPassphrase(world);
      await rotate(world);
      const own = nextEpoch(newKeyring(world.space, serverBytes), serverBytes);
      change(world, (door) => doorOfAttacker(door, own));
    },
    tell: ({ victim, other }) => {
      const [own, theirs] = [victim, other].map(({ database }) => sealingOf(database).keyring);
      return told(Boolean(own && theirs && movedKeys(own, theirs)?.length === 0), KEPT_KEYS);
    },
    repair: putBack,
  }),
  byServer({
    deed: "the door's revision is another at every look",
    verdict: "unnoticed",
    play: (world) => {
      let rev = 100;
      onReads((page) => ({ ...page, doorRev: ++rev }))(world);
    },
  }),
  byServer({
    deed: "the door is always said to have been changed by somebody else",
    verdict: "refused: ServerTrouble",
    play: (world) => {
      change(world, (door) => withSlot(door, attackersSlot()));
      world.answers.writeDoor = () => Promise.resolve(err({ type: "DoorChanged", rev: 7 }));
    },
  }),
  byServer({
    deed: "what stands for the door is none",
    verdict: "refused: NotTheServer",
    play: (world) => {
      rightDoors.set(world, doorIn(world));
      world.stored.door = "{}";
      world.stored.doorRev++;
    },
    repair: putBack,
  }),
];

type SealedSlot = Door["slots"][number];

/** What a door is like that nobody has tampered with. */
const rightDoors = new WeakMap<ServerWorld, Door>();

function doorIn({ stored }: ServerWorld): Door {
  const door = doorFromText(stored.door);
  assert(door, "a door at the server");
  return door;
}

/** Changes the door behind the devices' backs. */
function change(world: ServerWorld, tamper: (door: Door) => Door): void {
  const door = doorIn(world);
  rightDoors.set(world, door);
  world.stored.door = doorToText(tamper(door));
  world.stored.doorRev++;
}

function putBack(world: ServerWorld): void {
  const right = rightDoors.get(world);
  assert(right, "a door that was tampered with");
  world.stored.door = doorToText(right);
  world.stored.doorRev++;
}

function onDoor(deed: string, tamper: (door: Door) => Door): Attack {
  return byServer({
    deed,
    verdict: `unnoticed; ${PUT_RIGHT}`,
    play: (world) => {
      change(world, tamper);
    },
    tell: (world) => told(isRight(world), PUT_RIGHT),
  });
}

function onKeys(deed: string, play: (world: ServerWorld) => void): Attack {
  return byServer({
    deed,
    verdict: `asks: NewKeys; ${KEPT_KEYS}`,
    play,
    tell: ({ victim, keyring }) =>
      told(sealingOf(victim.database).keyring?.epoch === keyring.epoch, KEPT_KEYS),
    repair: putBack,
  });
}

function told(isSo: boolean, what: string): string {
  return isSo ? what : `not so: ${what}`;
}

/** Whether every slot at the door is one that a device has proven, as it was made, in the newest epoch. */
function isRight(world: ServerWorld): boolean {
  const { keyring } = sealingOf(world.victim.database);
  const door = doorIn(world);
  assert(keyring, "the attacked device is open");
  const isProven = ({ slot, proof }: SealedSlot) =>
    proof !== undefined && String(proveSlot(keyring, slot)) === String(proof);
  return door.epoch === keyring.epoch && door.slots.length > 0 && door.slots.every(isProven);
}

function withSlot(door: Door, slot: SealedSlot): Door {
  return { ...door, slots: [...door.slots, slot] };
}

function attackersSlot(): SealedSlot {
  const publicKey = publicKeyOf(createSecret(serverBytes(32)));
  const slot: Slot = { id: newId<SlotId>(serverBytes), kind: "recovery", publicKey };
  return { slot, sealed: serverBytes(1200), proof: serverBytes(40) };
}

/** The same slots, let into a vault of the attacker's. */
function doorOfAttacker(door: Door, own: Keyring): Door {
  const records = door.slots.map(({ slot }) => ({
    ...{ slot, name: "", addedAt: 0, proof: proveSlot(own, slot) },
  }));
  return doorOf(sealSlots(records, own, serverBytes), own, sealKeyring(own, serverBytes));
}

function weakened(sealed: SealedSlot): SealedSlot {
  const { kdf } = sealed.slot;
  return kdf
    ? { ...sealed, slot: { ...sealed.slot, kdf: { ...kdf, memoryKiB: 8, passes: 1 } } }
    : sealed;
}

/** A way in by passphrase, made on the other device and known to both. */
async function addPassphrase({ victim, other, keyring }: ServerWorld): Promise<void> {
  const slot: Slot = {
    ...{ id: newId<SlotId>(serverBytes), kind: "passphrase" },
    publicKey: publicKeyOf(createSecret(serverBytes(32))),
    kdf: { memoryKiB: 64 * 1024, passes: 3, lanes: 1, salt: serverBytes(16) },
  };
  const proof = proveSlot(keyring, slot);
  await other.write([slotDraft({ slot, name: "", addedAt: 0, proof })]);
  await other.sync();
  await victim.sync();
}

/** The other device begins a new epoch, and the attacked one follows. */
async function rotate({ victim, other }: ServerWorld): Promise<void> {
  const { database, input, clock } = other;
  const { remote, options } = input;
  const begun = await newEpoch({ database, remote, options, clock, syncNow: other.sync });
  assert(begun.ok, "a new epoch");
  await other.sync();
  await victim.sync();
}
