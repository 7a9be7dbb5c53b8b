import { assert } from "#core/shared/assert.ts";
import { newId } from "#core/shared/ids.ts";
import { publicKeyOf, type Slot, type SlotId } from "#core/vault/slot.ts";
import { proveSlot } from "#core/vault/slotProof.ts";
import { slotDraft } from "#core/vault/slotRecord.ts";
import { createSecret } from "#core/vault/secret.ts";
import { doorFrom, ringOf } from "#services/account/serverDoor.ts";
import { settleSlots } from "#services/vault/waysIn.ts";
import { commit } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { readInside } from "#store/slots.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { type Chance, createChance } from "./chance.ts";
import { newProfile, openProfile } from "./device.ts";
import type { WayBack } from "./keyEvents.ts";
import { addDevice, type World } from "./world.ts";

const SEED_BYTES = 32;

/** Makes the account, its vault on the first device, and further devices that have its keys. */
export async function beginVault(world: World, devices: number): Promise<void> {
  const { seed, server, account } = world;
  await server.own("insert into auth.users (id) values ($1)", [account]);
  const chance = createChance(seed, "first profile");
  const profile = await newProfile(chance);
  const database = await openProfile(profile, chance);
  world.wayBack = await addWayBack(database, chance);
  const first = addDevice(world, profile);
  const keyring = ringOf(database);
  const inside = await readInside(database);
  assert(inside.ok, "the first device reads its own vault");
  const created = await first.remote.createSpace(keyring.space, doorFrom(inside.value, keyring));
  assert(created.ok, "the account's vault is made");
  for (let place = 1; place < devices; place++)
    addDevice(world, await newProfile(createChance(seed, `profile ${place}`), keyring));
  database.close();
}

/** A recovery phrase, as everybody has one who syncs: a vault whose door has no slot is none. */
async function addWayBack(database: Database, { bytes }: Chance): Promise<WayBack> {
  const keyring = ringOf(database);
  const seed = bytes(SEED_BYTES);
  const publicKey = publicKeyOf(createSecret(seed.slice()));
  const slot: Slot = { id: newId<SlotId>(bytes), kind: "recovery", publicKey };
  const draft = slotDraft({ slot, name: "", addedAt: NOON_MS, proof: proveSlot(keyring, slot) });
  const written = await commit(database, [draft], { nowMs: () => NOON_MS, randomBytes: bytes });
  const settled = await settleSlots(database, bytes);
  assert(written.ok && settled.ok, "a way in is written");
  return { space: keyring.space, id: slot.id, seed };
}
