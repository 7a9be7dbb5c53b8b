/* The power goes out before every single transaction of a run that has something to send, to read, to follow and to tell. */
import { expect, it } from "vitest";
import { isSound, verifyLog } from "#services/vault/verify.ts";
import { createMemoryRemote } from "#testing/memoryRemote.ts";
import { createMemoryServer, signInTo } from "#testing/memoryServer.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { createSyncedDevice, putAtServer, shareVault } from "#testing/syncedDevice.ts";

/** More than a run has. */
const MOST_STEPS = 120;

it("loses nothing, doubles nothing, and alarms nobody", async () => {
  let steps = 0;
  for (; steps < MOST_STEPS; steps++) if (!(await liveThrough(steps))) break;
  expect(steps).toBeGreaterThan(15);
  expect(steps).toBeLessThan(MOST_STEPS);
}, 120_000);

/** Answers whether the run was cut. */
async function liveThrough(steps: number): Promise<boolean> {
  const server = createMemoryServer();
  const enter = () => createMemoryRemote(server, signInTo(server, "ada"));
  const factory = createIndexedDb();
  const remote = enter();
  const one = await createSyncedDevice(remote, { database: await openTestDatabase(factory) });
  await putAtServer(one);
  const elsewhere = await openTestDatabase();
  await shareVault(one.database, elsewhere);
  const other = await createSyncedDevice(enter(), { database: elsewhere });
  await other.name("gate", "Gate");
  await other.sync();
  await one.name("river", "River");
  one.database.close();
  const { wasCut } = await cutPowerAfter(steps, async () => {
    // Only what is opened in here loses its power.
    const database = await openTestDatabase(factory);
    await (await createSyncedDevice(remote, { database })).engine.run();
  });
  // What lies on the disk is all that is left: another start, over a copy of it.
  const again = await createSyncedDevice(remote, {
    database: await openTestDatabase(await copyProfile(factory)),
  });
  for (let rounds = 0; rounds < 2; rounds++)
    for (const device of [again, other]) await device.sync();
  const state = await again.state();
  expect(await other.state()).toBe(state);
  for (const name of ["Gate", "River"]) expect(state).toContain(name);
  for (const device of [again, other]) {
    const ran = await device.engine.run();
    expect(ran.ok && ran.value).toMatchObject({ sent: 0, received: 0, alarms: [] });
    const verified = await verifyLog(device.database);
    expect(verified.ok && isSound(verified.value)).toBe(true);
  }
  return wasCut;
}
