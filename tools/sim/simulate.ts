/*
 * A run: a few devices of one person live at the same time, write, sync, die and come back, while network, clocks, disk
 * and server do what they do at their worst. Then all is well again, they sync until there is nothing left to do, and it
 * is judged whether anything was lost. One seed decides everything.
 */
import { beginVault } from "./beginVault.ts";
import { copyDevice } from "./copyDevice.ts";
import { closeTabs, type Device, type Fate, openTab, type Tab } from "./device.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { doSomething } from "./deeds.ts";
import { heal } from "./heal.ts";
import { expectHonest } from "./honest.ts";
import { judge, type Verdict } from "./judge.ts";
import { changeKeys, findBack, takeOut } from "./keyDeeds.ts";
import { DIED } from "./life.ts";
import { CALM, NETWORK_FAULTS, turns, type Weather } from "./network.ts";
import { backUp, leaveRoom, rollBack, type SpaceBackup } from "./serverEvents.ts";
import type { SqlServer } from "./sqlServer.ts";
import {
  createWorld,
  deliverLate,
  type Fault,
  note,
  tabOf,
  type World,
  yearsOff,
} from "./world.ts";

/** Beyond this a run that writes nothing, as with a full disk, ends. */
const MOST_ROUNDS = 400;

const MOST_ACTS = 5;
const MOST_DEEDS = 3;

/** Profiles that are copied in one run. */
const MOST_COPIES = 1;

/** Transactions and calls: a life that is to end does so within a few syncs. */
const MOST_STEPS = 120;

/** How often, for each device in each round, or each round. */
const SHARE = {
  ...{ crash: 0.12, partition: 0.15, diskFull: 0.04, jump: 0.04, stutter: 0.15, twoTabs: 0.15 },
  ...{ sync: 0.35 },
  ...{ epoch: 0.01, revoke: 0.005, wayBack: 0.3 },
  ...{ rollback: 0.05, quota: 0.06, clone: 0.02, late: 0.3, calm: 0.3 },
};

const MINUTE_MS = 60_000;

export interface RunOptions {
  readonly seed: number;
  readonly devices: number;
  /** Written in all, by all devices together. */
  readonly ops: number;
}

export interface Outcome extends Verdict {
  readonly seed: number;
  readonly faults: ReadonlyMap<Fault, number>;
  readonly story: readonly string[];
}

/** Runs one seed. */
export async function simulate(server: SqlServer, options: RunOptions): Promise<Outcome> {
  const world = createWorld(options.seed, server);
  await beginVault(world, options.devices);
  let backup = await backUp(world);
  for (let round = 0; round < MOST_ROUNDS && writtenIn(world) < options.ops; round++) {
    world.weather = weatherOf(world);
    await Promise.all(world.devices.map((device) => spendAWhile(world, device)));
    backup = await befall(world, backup, options.devices);
  }
  const trouble = await heal(world);
  const verdict = await judge(world);
  for (const device of world.devices) closeTabs(device);
  const { seed, faults, story } = world;
  const found = { seed, faults, story, ...verdict };
  if (trouble === undefined) return found;
  return { ...found, converged: false, troubles: [trouble, ...verdict.troubles] };
}

function writtenIn({ devices }: World): number {
  return devices.reduce((sum, { ledger }) => sum + ledger.length, 0);
}

function weatherOf({ chance }: World): Weather {
  if (chance.is(SHARE.calm)) return CALM;
  const worst = chance.random() * 0.25;
  return Object.fromEntries(
    NETWORK_FAULTS.map((fault) => [fault, chance.random() * worst]),
  ) as Weather;
}

/** Some minutes on a device: writing, bundling and syncing in any order, until they are over or the tab is gone. */
async function spendAWhile(world: World, device: Device): Promise<void> {
  const { chance } = device;
  passTime(world, device);
  device.isPartitioned = chance.is(SHARE.partition);
  device.isDiskFull = chance.is(SHARE.diskFull);
  const fate: Fate = {
    isDiskFull: () => {
      const isFull = device.isDiskFull && chance.is(0.3);
      if (isFull) note(world, "diskFull");
      return isFull;
    },
    ...(chance.is(SHARE.crash) && { steps: chance.upTo(MOST_STEPS) }),
  };
  if (fate.steps !== undefined) closeTabs(device);
  for (let act = 1 + chance.upTo(MOST_ACTS); act > 0; act--) {
    const tab = await tabOf(world, device, fate);
    if (!tab) return;
    await turns(chance.upTo(8));
    const ended = await tab.life.within(async () => {
      for (let deed = chance.upTo(MOST_DEEDS + 1); deed > 0; deed--) await doSomething(tab.hand);
      if (chance.is(SHARE.sync)) await sync(world, device, tab);
      if (chance.is(SHARE.epoch)) await changeKeys(world, device, tab);
      if (chance.is(SHARE.revoke)) await takeOut(world, device, tab);
    });
    if (ended !== DIED) continue;
    note(world, "crash");
    closeTabs(device);
    return;
  }
  device.isDiskFull = false;
}

/** A sync, sometimes by two tabs at once. */
async function sync(world: World, device: Device, tab: Tab): Promise<void> {
  const { chance } = device;
  const other = chance.is(SHARE.twoTabs) ? await openTab(device, world.memory) : undefined;
  if (other) note(world, "twoTabs");
  const tabs = other ? [tab, other] : [tab];
  await Promise.all(
    tabs.map(async ({ engine, life }) => {
      await turns(chance.upTo(4));
      const report = await life.within(() => engine.run());
      if (report === DIED) return;
      if (!report.ok) expectHonest(report.error);
      if (report.ok && report.value.stuck === "NewKeys" && chance.is(SHARE.wayBack))
        await life.within(() => findBack(world, device, tab));
      // Another tab took on new keys: as the app does, this one begins afresh.
      if (!report.ok && report.error.type === "DatabaseTakenOver") life.end();
    }),
  );
  other?.life.end();
}

/** Goes on, or stands still, or jumps: no clock here was ever right for sure. */
function passTime(world: World, { chance, clock }: Device): void {
  clock.advance(chance.upTo(20 * MINUTE_MS));
  if (chance.is(SHARE.stutter)) clock.advance(-chance.upTo(60 * MINUTE_MS));
  if (!chance.is(SHARE.jump)) return;
  note(world, "clock");
  clock.set(chance.is(0.5) ? NOON_MS : NOON_MS + yearsOff(chance));
}

/** What happens to server and profiles between two rounds. */
async function befall(world: World, backup: SpaceBackup, devices: number): Promise<SpaceBackup> {
  const { chance } = world;
  if (chance.is(SHARE.late)) await deliverLate(world, 0.5);
  await leaveRoom(world);
  if (chance.is(SHARE.quota)) {
    note(world, "quota");
    await leaveRoom(world, chance.upTo(4000));
  }
  if (chance.is(SHARE.clone) && world.devices.length < devices + MOST_COPIES)
    await copyDevice(world);
  if (!chance.is(SHARE.rollback)) return chance.is(0.5) ? backUp(world) : backup;
  await rollBack(world, backup);
  return backUp(world);
}
