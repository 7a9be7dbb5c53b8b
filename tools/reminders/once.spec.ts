// Several senders at once, people who change things meanwhile, and senders that are cut off: each reminder still shows once.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { sendDue } from "../../supabase/functions/send-reminders/sendDue.ts";
import { runUntil } from "./breakOff.ts";
import { firingOf } from "./device.ts";
import { type FunctionProcess, startFunction } from "./functionProcess.ts";
import { verdictOn } from "./verdict.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
let sender: FunctionProcess | undefined;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());
beforeEach(() => world.empty());
afterEach(async () => {
  await sender?.kill();
  sender = undefined;
});

it("shows each once when two schedulers run at once", async () => {
  await world.fill(300);
  const tallies = await Promise.all([1, 2, 3].map(() => sendDue(world.ledger(), world.ways())));
  expect(tallies.reduce((sum, { sent = 0 }) => sum + sent, 0)).toBe(300);
  expect(new Set(world.push.received.map(firingOf)).size).toBe(300);
});

it("is hindered by nobody who sets, silences, puts off or forgets meanwhile, and hinders nobody", async () => {
  const devices = await Promise.all(Array.from({ length: 24 }, () => world.device()));
  const isOver = { now: false };
  const troubles: unknown[] = [];
  const hinder = async () => {
    for (let turn = 0; !isOver.now; turn++) {
      const device = devices[turn % devices.length];
      if (!device) return;
      const { secret, reminder } = device;
      const until = new Date(Date.now() + 60_000).toISOString();
      const time = new Date(Date.now() - (turn % 9) * 60_000).toISOString().slice(11, 16);
      const times = [
        { id: reminder, time, weekdays: 127, zone: "UTC", conditional: true, pausedUntil: null },
      ];
      await Promise.all([
        world.call("set_reminders", {
          secret,
          reminders: JSON.stringify({ quiet: null, reminders: times }),
        }),
        world.call("set_skip_until", { secret, until: turn % 2 ? null : until }),
        ...(turn % 7 === 6 ? [world.call("forget_device", { secret })] : []),
      ]).catch((error: unknown) => {
        const isForgotten = error instanceof Error && error.message === "unknown_device";
        if (!isForgotten) troubles.push(error);
      });
    }
  };
  const hindering = [hinder(), hinder()];
  for (let round = 0; round < 8; round++) {
    await world.sql`update reminders set next_at = now() - interval '1 minute', next_day = current_date - ${round}::integer`;
    await Promise.all([1, 2].map(() => sendDue(world.ledger(), world.ways())));
  }
  isOver.now = true;
  await Promise.all(hindering);
  expect(troubles).toEqual([]);
  expect(new Set(world.push.received.map(firingOf)).size).toBe(world.push.received.length);
});

it("loses nothing and shows nothing twice, wherever the sender is cut off", async () => {
  const devices = 4;
  for (const edge of ["before", "after"] as const) {
    let isWhole = false;
    for (let step = 1; !isWhole; step++) {
      await world.empty();
      await world.fill(devices);
      const end = await runUntil(step, edge, { ledger: world.ledger(), ways: world.ways() });
      isWhole = end === "ended";
      await world.lapse();
      await sendDue(world.ledger(), world.ways());
      await holdsUp(devices);
      expect(step).toBeLessThan(20);
    }
  }
});

it("loses nothing and shows nothing twice when the function's process is killed", async () => {
  const devices = 400;
  await world.fill(devices);
  for (const sent of [1, 60, 170, 260]) {
    sender = await startFunction(world.functionSettings());
    const run = sender.run().catch(() => "cut off");
    while (world.push.received.length < sent) await new Promise((done) => setTimeout(done, 1));
    await sender.kill();
    expect(await run).toBe("cut off");
    await world.lapse();
  }
  sender = await startFunction(world.functionSettings());
  expect((await sender.run()).status).toBe(200);
  await holdsUp(devices);
});

async function holdsUp(devices: number): Promise<void> {
  expect(await verdictOn(world, devices)).toMatchObject({
    ...{ lost: 0, twice: 0, refused: 0, unsettled: 0 },
  });
}
