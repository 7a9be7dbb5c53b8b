/* All is well again: every device syncs until there is nothing left to do. */
import { valueOf } from "#core/log/op.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { SYMBOL_KIND } from "#core/symbols/fields.ts";
import { levelOf } from "#core/symbols/readSymbol.ts";
import { symbolPut } from "#core/symbols/symbolDrafts.ts";
import { sendLost } from "#store/syncAnew.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { closeTabs, type Device } from "./device.ts";
import { findBack, takeOutOne } from "./keyDeeds.ts";
import { finishPending } from "./keyEvents.ts";
import { CALM } from "./network.ts";
import { leaveRoom } from "./serverEvents.ts";
import { deliverLate, signIn, tabOf, type World } from "./world.ts";

/** More than it ever takes: what one writes while it reads another has to read again. */
const MOST_ROUNDS = 30;

/** The next morning: a device looks at the door once a day, whatever it has heard of it. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the last writer says of every symbol. */
const LAST_WORD = "the last word";

/** Answers what does not come to rest, or is not as the last writer said. */
export async function heal(world: World): Promise<string | undefined> {
  world.weather = CALM;
  for (const device of world.devices) {
    closeTabs(device);
    device.clock.advance(DAY_MS);
    Object.assign(device, { isPartitioned: false, isDiskFull: false });
  }
  await leaveRoom(world);
  await deliverLate(world, 1);
  for (const device of staying(world)) {
    const tab = await tabOf(world, device);
    if (tab) await finishPending(tab.keys);
  }
  const restless = await syncToRest(world);
  if (restless !== undefined) return restless;
  const [last] = staying(world);
  // Whoever stays after all has something to say that nobody has heard yet: the last word comes after that.
  const stays = last !== undefined && (await finishTakingOut(world, last));
  const stillRestless = stays ? await syncToRest(world) : undefined;
  if (stillRestless !== undefined) return stillRestless;
  if (last) await sayLastWord(world, last);
  return (await syncToRest(world)) ?? (await overruled(world));
}

/** Devices that are not on their way out. */
export function staying({ devices }: World): readonly Device[] {
  return devices.filter(({ revoked }) => revoked === "no");
}

/** Nobody knows how far a taking out went that did not answer: it is done again. Answers whether somebody stays after all. */
async function finishTakingOut(world: World, by: Device): Promise<boolean> {
  let stays = false;
  for (const target of world.devices) {
    const tab = await tabOf(world, by);
    if (!tab || target.revoked !== "begun") continue;
    if (await takeOutOne(world, { by, tab, target })) continue;
    // Since a profile was copied nobody knows it by its session any more: it stays, and signs in again.
    closeTabs(target);
    Object.assign(target, { revoked: "no" }, signIn(world));
    stays = true;
  }
  return stays;
}

async function syncToRest(world: World): Promise<string | undefined> {
  let last = "";
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const reports = await Promise.all(staying(world).map((device) => syncOnce(world, device)));
    const restless = reports.filter((report) => report !== undefined);
    if (restless.length === 0) return undefined;
    last = restless.join("; ");
  }
  return `no rest: ${last}`;
}

/** Syncs, and answers what there was to do. */
async function syncOnce(world: World, device: Device): Promise<string | undefined> {
  const tab = await tabOf(world, device);
  if (!tab) return `${device.name} is gone`;
  const report = await tab.engine.run();
  if (!report.ok) {
    closeTabs(device);
    return `${device.name}: ${report.error.type}`;
  }
  const { stuck, sent, received } = report.value;
  if (stuck === "ServerLost") await sendLost(tab.database);
  if (stuck === "NewKeys") await findBack(world, device, tab);
  if (stuck !== undefined) return `${device.name} is stuck: ${stuck}`;
  return sent + received > 0 ? `${device.name} sent ${sent}, received ${received}` : undefined;
}

/** One device, its clock put right, changes every symbol: nobody's wrong clock may hold out against that. */
async function sayLastWord(world: World, device: Device): Promise<void> {
  device.clock.set(NOON_MS);
  const tab = await tabOf(world, device);
  if (!tab) return;
  const ids = await tab.database.records.where("kind").equals(SYMBOL_KIND).primaryKeys();
  await tab.hand.write(ids.map((id) => symbolPut(id as RecordId, { meaning: LAST_WORD })));
}

async function overruled(world: World): Promise<string | undefined> {
  for (const device of staying(world)) {
    const tab = await tabOf(world, device);
    const rows = (await tab?.database.records.where("kind").equals(SYMBOL_KIND).toArray()) ?? [];
    const row = rows.find(
      (symbol) => levelOf(symbol) === "private" && valueOf(symbol, "meaning") !== LAST_WORD,
    );
    if (row) return `${device.name} holds out against the last word about ${row.id}`;
  }
  return undefined;
}
