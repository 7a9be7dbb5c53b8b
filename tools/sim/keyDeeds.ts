/* Changes of keys, as people make them on a device. */
import type { Result } from "#core/shared/result.ts";
import { DEVICE_KIND, readDeviceRecord } from "#core/vault/deviceRecord.ts";
import type { Device, Tab } from "./device.ts";
import { expectHonest } from "./honest.ts";
import { enterByPhrase, newEpoch, revoke } from "./keyEvents.ts";
import { note, type World } from "./world.ts";

/** Of two devices that would take each other out nobody could be sure that one is left. */
const MOST_TAKEN_OUT = 1;

/** A new epoch. */
export async function changeKeys(world: World, device: Device, tab: Tab): Promise<void> {
  if (device.revoked !== "no") return;
  note(world, "epoch");
  const changed = await newEpoch(tab.keys);
  world.story.push(`${device.name} begins an epoch: ${outcome(changed)}`);
}

/** Takes another device out of the vault, of those that this one has heard of. */
export async function takeOut(world: World, device: Device, tab: Tab): Promise<void> {
  const others = world.devices.filter((other) => other !== device);
  const isEnough = world.devices.filter(({ revoked }) => revoked !== "no").length >= MOST_TAKEN_OUT;
  if (device.revoked !== "no" || isEnough) return;
  const target = world.chance.pick(others);
  if (target) await takeOutOne(world, { by: device, tab, target });
}

/** The same for a certain device, done again where nobody knows how far it went; false: nobody has heard of it here. */
export async function takeOutOne(
  world: World,
  { by, tab, target }: { readonly by: Device; readonly tab: Tab; readonly target: Device },
): Promise<boolean> {
  const rows = await tab.database.records.where("kind").equals(DEVICE_KIND).toArray();
  const known = rows.flatMap((row) => readDeviceRecord(row) ?? []);
  const own = (await tab.database.meta.get("device"))?.value;
  const id = known.find(({ session }) => session === target.claims.session_id)?.device;
  // Not heard of yet, or a copy of this very device, whose name it still bears.
  if (id === undefined || id === own) return false;
  target.revoked = "begun";
  note(world, "revoke");
  const taken = await revoke(tab.keys, id);
  if (taken.ok) target.revoked = "done";
  world.story.push(`${by.name} takes ${target.name} out: ${outcome(taken)}`);
  return true;
}

/** A device that cannot follow new keys by itself is let in again by the recovery phrase. */
export async function findBack(world: World, device: Device, tab: Tab): Promise<void> {
  if (device.revoked !== "no") return;
  const isIn = await enterByPhrase(tab.keys, world.wayBack);
  if (!isIn) return;
  note(world, "wayBack");
  world.story.push(`${device.name} enters by the recovery phrase`);
}

function outcome(result: Result<unknown, { readonly type: string }>): string {
  if (result.ok) return "done";
  expectHonest(result.error);
  return result.error.type;
}
