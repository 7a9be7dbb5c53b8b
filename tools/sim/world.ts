/* A person's devices, the server they share, and what befalls them. */
import { assert } from "#core/shared/assert.ts";
import type { SlotId, SpaceId } from "#core/vault/slot.ts";
import { createFakeClock, NOON_MS } from "#testing/fakeClock.ts";
import { type Chance, createChance } from "./chance.ts";
import { closeTabs, type Device, type Fate, openTab, type Tab } from "./device.ts";
import type { WayBack } from "./keyEvents.ts";
import { createMemory, type Memory } from "./memory.ts";
import { CALM, NETWORK_FAULTS, type NetworkFault, type Weather } from "./network.ts";
import { createSqlRemote } from "./sqlRemote.ts";
import type { SqlServer } from "./sqlServer.ts";

/** All that befell a run, and how often. */
export const FAULTS = [
  "partition",
  ...NETWORK_FAULTS,
  ...[
    "quota",
    "crash",
    "diskFull",
    "clock",
    "clone",
    "rollback",
    "twoTabs",
    "epoch",
    "revoke",
    "wayBack",
  ],
] as const;
export type Fault = NetworkFault | (typeof FAULTS)[number];

export interface World {
  readonly seed: number;
  readonly server: SqlServer;
  readonly chance: Chance;
  readonly memory: Memory;
  readonly account: string;
  readonly devices: Device[];
  readonly faults: Map<Fault, number>;
  /** What happened, for whoever looks at a seed that failed. */
  readonly story: string[];
  /** What arrives long after everybody gave it up. */
  readonly late: (() => Promise<unknown>)[];
  /** The vault, and the recovery phrase of whoever it belongs to. */
  wayBack: WayBack;
  weather: Weather;
  sessions: number;
}

const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;

/** Of the devices so many have a clock that is years off. */
const FAR_OFF = 0.3;
const MOST_YEARS_OFF = 10;

const NO_VAULT: WayBack = {
  space: "" as SpaceId,
  id: "" as SlotId,
  seed: new Uint8Array(),
};

export function createWorld(seed: number, server: SqlServer): World {
  return {
    ...{ seed, server, chance: createChance(seed, "world"), memory: createMemory() },
    ...{ account: uuid(seed, 0), devices: [], faults: new Map(), story: [], late: [] },
    ...{ wayBack: NO_VAULT, weather: CALM, sessions: 0 },
  };
}

export function note(world: World, fault: Fault): void {
  world.faults.set(fault, (world.faults.get(fault) ?? 0) + 1);
}

/** Adds a device to the account; it has signed in, and a session of its own. */
export function addDevice(world: World, profile: IDBFactory): Device {
  const place = world.devices.length;
  const name = String.fromCharCode("A".charCodeAt(0) + place);
  const chance = createChance(world.seed, `device ${name}`);
  const device: Device = {
    ...{ name, chance, profile, ledger: [], tabs: [] },
    ...{ isPartitioned: false, isDiskFull: false, revoked: "no" },
    clock: createFakeClock(NOON_MS + (chance.is(FAR_OFF) ? yearsOff(chance) : 0)),
    ...signIn(world),
    network: {
      chance: createChance(world.seed, `network ${name}`),
      weather: () => world.weather,
      isPartitioned: () => device.isPartitioned,
      deliverLater: (deliver) => void world.late.push(deliver),
      note: (fault) => note(world, fault),
    },
  };
  if (device.clock.nowMs() !== NOON_MS) note(world, "clock");
  world.devices.push(device);
  return device;
}

/** A session of its own. */
export function signIn(world: World): Pick<Device, "claims" | "remote"> {
  const claims = { sub: world.account, session_id: uuid(world.seed, ++world.sessions) };
  return { claims, remote: createSqlRemote(world.server.callerOf(claims)) };
}

/** A tab of the device that is open, or else a new one, which may not live to be ready. */
export async function tabOf(world: World, device: Device, fate?: Fate): Promise<Tab | undefined> {
  const open = device.tabs.find(({ life }) => !life.isOver());
  if (open) return open;
  closeTabs(device);
  const tab = await openTab(device, world.memory, fate);
  if (!tab) note(world, "crash");
  return tab;
}

export function yearsOff(chance: Chance): number {
  return Math.round((chance.random() * 2 - 1) * MOST_YEARS_OFF * YEAR_MS);
}

/** What was given up long ago arrives, in any order. */
export async function deliverLate(world: World, share: number): Promise<void> {
  const arriving = world.late.filter(() => world.chance.is(share));
  for (const deliver of arriving) {
    world.late.splice(world.late.indexOf(deliver), 1);
    await deliver();
  }
}

/** Accounts and sessions of different runs never meet. */
function uuid(seed: number, place: number): string {
  assert(Number.isSafeInteger(seed) && seed >= 0, "a seed is a whole number");
  return `00000000-0000-4000-8000-${((seed % 2 ** 32) * 2 ** 12 + place).toString(16).padStart(12, "0")}`;
}
