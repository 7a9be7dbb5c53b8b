import type { SymbolId } from "#core/shared/ids.ts";
import { SYMBOL_KIND } from "#core/symbols/fields.ts";
import { levelOf } from "#core/symbols/readSymbol.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { closeTabs, openTab } from "./device.ts";
import { addDevice, note, type World } from "./world.ts";

/**
 * Copies a device's profile, as a backup of the disk put back on another machine does: from now on there are two that think
 * they are the same one.
 */
export async function copyDevice(world: World): Promise<void> {
  const device = world.chance.pick(world.devices);
  if (!device) return;
  closeTabs(device);
  const tab = await openTab(device, world.memory);
  const symbols = await tab?.database.records.where("kind").equals(SYMBOL_KIND).toArray();
  closeTabs(device);
  for (const row of symbols ?? [])
    if (levelOf(row) === "device") world.memory.halved.add(row.id as SymbolId);
  const copy = addDevice(world, await copyProfile(device.profile));
  copy.ledger.push(...device.ledger);
  note(world, "clone");
  world.story.push(`${device.name} copied as ${copy.name}`);
}
