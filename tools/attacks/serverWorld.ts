/*
 * What a hostile server is up against: two devices of one vault, their real engine, and a server in memory that does whatever it
 * likes. Each attack begins where both are in step, and ends with a server that is honest again.
 */
import { assert } from "#core/shared/assert.ts";
import { type DeviceId, newId, type RecordId } from "#core/shared/ids.ts";
import type { Alarm } from "#core/sync/alarms.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { makeStamp } from "#core/log/hlc.ts";
import type { Op } from "#core/log/op.ts";
import type { PutDraft } from "#core/log/draft.ts";
import { deviceKeyDraft } from "#core/vault/deviceRecord.ts";
import { type Entry, type EntryId, NO_VIEW, sealEntry } from "#core/vault/entry.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { createSecret } from "#core/vault/secret.ts";
import { signingKeyOf } from "#core/vault/signature.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { sealingOf } from "#store/database.ts";
import { sendLost } from "#store/syncAnew.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { createMemoryRemote } from "#testing/memoryRemote.ts";
import {
  copyServer,
  createMemoryServer,
  type MemoryAccount,
  type MemoryServer,
  type MemorySpace,
  rechain,
  signInTo,
} from "#testing/memoryServer.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import {
  createSyncedDevice,
  putAtServer,
  shareVault,
  type SyncedDevice,
} from "#testing/syncedDevice.ts";

export const serverBytes = seededBytes(707);

/** What the other device had written, an entry each, before the attack. */
export const WRITTEN = ["river", "gate", "vow"] as const;

/** After so many rounds both devices are in step, or never. */
const MOST_ROUNDS = 4;

/** What only a forger writes. */
export const FORGED = "forged";

/** What the attacked device has written and not sent. */
const UNSENT = "kept";

/** So often it syncs under attack: what may still be on its way is told at the second look. */
const RUNS = 3;

export interface ServerWorld {
  readonly space: SpaceId;
  readonly stored: MemorySpace;
  readonly keyring: Keyring;
  /** The attacked one. */
  readonly victim: SyncedDevice;
  readonly other: SyncedDevice;
  /** How the server answers the attacked one; changed by whoever plays it. */
  readonly answers: { -readonly [Name in keyof SyncRemote]: SyncRemote[Name] };
  /** Told by the attack itself. */
  readonly told: string[];
}

/** Whether the attacked device had read all of the log before, or nothing. */
export type Victim = "reader" | "blank";

/** A world of its own. */
export async function serverWorld(kind: Victim): Promise<ServerWorld> {
  const beginning = await (beginnings[kind] ??= begin(kind));
  const server = copyServer(beginning.server);
  const reach = (way: Way) => createMemoryRemote(server, beginning.accounts[way]);
  const answers = { ...reach("victim") };
  const open = async (way: Way) => openTestDatabase(await copyProfile(beginning.profiles[way]));
  const database = await open("victim");
  const victim = await createSyncedDevice(asking(answers), { database });
  const other = await createSyncedDevice(reach("other"), { database: await open("other") });
  const { keyring } = sealingOf(database);
  assert(keyring, "both devices are open");
  const stored = server.spaces.get(keyring.space);
  assert(stored, "the vault is at the server");
  return { space: keyring.space, stored, keyring, victim, other, answers, told: [] };
}

type Way = "victim" | "other";

/** Where an attack begins: copying it takes a fraction of the time in which it is made. */
interface Beginning {
  readonly server: MemoryServer;
  readonly accounts: Readonly<Record<Way, MemoryAccount>>;
  readonly profiles: Readonly<Record<Way, IDBFactory>>;
}

const beginnings: Partial<Record<Victim, Promise<Beginning>>> = {};

async function begin(kind: Victim): Promise<Beginning> {
  const server = createMemoryServer();
  const accounts = { victim: signInTo(server, "owner"), other: signInTo(server, "owner") };
  const profiles = { victim: createIndexedDb(), other: createIndexedDb() };
  const device = async (way: Way) =>
    createSyncedDevice(createMemoryRemote(server, accounts[way]), {
      database: await openTestDatabase(profiles[way]),
    });
  const other = await device("other");
  const victim = await device("victim");
  await shareVault(other.database, victim.database);
  await putAtServer(other);
  for (const symbol of WRITTEN) {
    await other.name(symbol, symbol);
    await other.sync();
  }
  if (kind === "reader") for (const one of [victim, other, victim]) await one.sync();
  await victim.name(UNSENT, UNSENT);
  for (const { database } of [victim, other]) database.close();
  return { server, accounts, profiles };
}

/** Asks whatever is there to answer at the moment. */
function asking(answers: ServerWorld["answers"]): SyncRemote {
  return Object.fromEntries(
    Object.keys(answers).map((name) => [
      name,
      (...given: readonly unknown[]) =>
        (answers[name as keyof SyncRemote] as (...all: readonly unknown[]) => unknown)(...given),
    ]),
  ) as unknown as SyncRemote;
}

/** Lets the attacked device sync a few times; says in a line what it noticed. */
export async function syncUnderAttack({ victim, told }: ServerWorld, runs = RUNS): Promise<string> {
  const seen = new Set(told);
  for (let run = 0; run < runs; run++) {
    const ran = await victim.engine.run();
    if (!ran.ok) seen.add(`refused: ${ran.error.type}`);
    else {
      for (const alarm of ran.value.alarms) seen.add(nameOf(alarm));
      if (ran.value.stuck) seen.add(`asks: ${ran.value.stuck}`);
    }
    victim.clock.advance(60_000);
  }
  return [...seen].sort().join(", ") || "unnoticed";
}

/** Throws if something was folded that nobody wrote, or something is lost that was written here. */
export async function checkUnharmed({ victim }: ServerWorld): Promise<void> {
  const state = await victim.state();
  if (state.includes(FORGED)) throw new Error("a forged entry was folded");
  if (!state.includes(UNSENT)) throw new Error("what was written here is lost");
}

/** The server is honest again, and both devices sync, sending what it has lost: both have everything. */
export async function checkHealed(world: ServerWorld, honest: SyncRemote): Promise<void> {
  const { victim, other, answers } = world;
  Object.assign(answers, honest);
  let isQuiet = false;
  for (let round = 0; round < MOST_ROUNDS && !isQuiet; round++) {
    isQuiet = true;
    for (const device of [victim, other]) {
      const ran = await device.engine.run();
      if (!ran.ok) throw new Error(`does not go on: ${JSON.stringify(ran.error)}`);
      const { sent, received, stuck } = ran.value;
      if (sent + received > 0 || stuck) isQuiet = false;
      if (stuck === "ServerLost") await sendLost(device.database);
    }
  }
  const [one, two] = [await victim.state(), await other.state()];
  if (one !== two) throw new Error("the devices do not agree afterwards");
  for (const symbol of [...WRITTEN, UNSENT])
    if (!one.includes(symbol)) throw new Error(`${symbol} is lost`);
}

/** Tampers with what is stored, and makes numbers and digest fit. */
export function restore(stored: MemorySpace, entries: readonly Uint8Array[]): void {
  stored.entries = [...entries];
  rechain(stored);
}

/** An entry by somebody who has the keys and never told who he is. */
export function insidersEntry(keyring: Keyring, given: { readonly name: string }): Uint8Array {
  const device = newId<DeviceId>(serverBytes);
  const record = newId<RecordId>(serverBytes);
  const op = putOf(device, { kind: "symbol", record, fields: { name: given.name } });
  return sealedBy(keyring, { device, n: 1, previous: undefined, ops: [op] }).envelope;
}

/** What an honest third device has written: one symbol in each entry. */
export function thirdDevice(keyring: Keyring, count: number): readonly Uint8Array[] {
  const device = newId<DeviceId>(serverBytes);
  const signer = signingKeyOf(createSecret(serverBytes(32)));
  const about = deviceKeyDraft(device, signer.publicKey, { staysHere: false });
  let previous: EntryId | undefined;
  return Array.from({ length: count }, (_, index) => {
    const record = newId<RecordId>(serverBytes);
    const symbol = putOf(device, { kind: "symbol", record, fields: { name: `symbol ${index}` } });
    const ops = index === 0 ? [putOf(device, about), symbol] : [symbol];
    const sign = index === count - 1 ? signer.sign : undefined;
    const sealed = sealedBy(keyring, { device, n: index + 1, previous, ops }, sign);
    previous = sealed.id;
    return sealed.envelope;
  });
}

function putOf(device: DeviceId, { kind, record, fields }: Omit<PutDraft, "type">): Op {
  return {
    ...{ type: "put", id: newId(serverBytes), kind, device, revises: [], record, fields },
    stamp: makeStamp(1_790_000_000_000, 1),
  };
}

function sealedBy(
  keyring: Keyring,
  entry: Pick<Entry, "device" | "n" | "previous" | "ops">,
  sign?: (message: Uint8Array) => Uint8Array,
) {
  const whole = { ...entry, space: keyring.space, view: NO_VIEW, clock: makeStamp(1, 1) };
  return sealEntry(whole, { keyring, randomBytes: serverBytes, ...(sign && { sign }) });
}

function nameOf(alarm: Alarm): string {
  return `alarm: ${alarm.type}`;
}
