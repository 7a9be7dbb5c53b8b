/**
 * Finds the database in use, or makes the first one, and opens it with the device's own key. A database of the first versions,
 * which sealed nothing, is copied into a sealed one and deleted; a kill at any point leaves one that is whole.
 */
import { Dexie } from "dexie";
import { assert } from "#core/shared/assert.ts";
import { type DeviceId, newId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import {
  atRestOf,
  newDeviceSecret,
  packDeviceSecret,
  unpackDeviceSecret,
} from "#core/vault/deviceSecret.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { connectTo, dexieOptions, type OpenOptions } from "./connect.ts";
import { type Database, DATABASE_VERSION, sealingOf, type VaultRow } from "./database.ts";
import { type OpenError, storeErrorOf } from "./errors.ts";
import { findGenerations, type Generation, generationName } from "./generations.ts";
import type { Sealing } from "./sealing.ts";

/** Opens the database, migrates an older one, refuses a newer one untouched, and fixes the device's id and vault. */
export async function openDatabase(options: OpenOptions): Promise<Result<Database, OpenError>> {
  const indexedDB = options.indexedDB ?? globalThis.indexedDB;
  if (!indexedDB) return err({ type: "StorageUnavailable", detail: "no IndexedDB" });
  const opened: Database[] = [];
  const connect = async (name: string, isSealed: boolean) => {
    const db = connectTo(name, isSealed, options);
    opened.push(db);
    await db.open();
    return db;
  };
  try {
    const generations = await findGenerations(indexedDB);
    const newer = generations.find(({ version }) => version > DATABASE_VERSION);
    if (newer) return err({ type: "NewerDatabase", found: newer.version, known: DATABASE_VERSION });
    return ok(await openNewest(generations, connect, options));
  } catch (error) {
    for (const db of opened) db.close();
    return err(storeErrorOf(error));
  }
}

type Connect = (name: string, isSealed: boolean) => Promise<Database>;

async function openNewest(
  generations: readonly Generation[],
  connect: Connect,
  options: OpenOptions,
): Promise<Database> {
  const sealed = generations.find(({ number }) => number > 0);
  const newest = await connect(sealed?.name ?? generationName(1), true);
  const before = generations.find(({ name }) => name !== newest.name);
  const db = await makeWhole(newest, before, { connect, options });
  await unlockByDevice(db, options);
  return db;
}

/** Sees to it that exactly one generation is left, and that it is whole. */
async function makeWhole(
  newest: Database,
  before: Generation | undefined,
  given: { readonly connect: Connect; readonly options: OpenOptions },
): Promise<Database> {
  const { options } = given;
  if (await isReady(newest)) {
    // Killed between the last row and the end of the one before.
    if (before) await new Dexie(before.name, dexieOptions(options)).delete();
    return newest;
  }
  if (!before) await begin(newest, options);
  else if (before.number > 0) return giveUp(newest, before, given);
  else await fill(newest, before, given);
  return newest;
}

async function isReady(db: Database): Promise<boolean> {
  return (await db.vault.get("state"))?.ready === true;
}

/**
 * Goes back to the generation before one that was not finished: only whoever began it, with a passphrase at hand, could go on.
 * The mark that stops writes goes first: without its target it would stop them for ever.
 */
async function giveUp(
  target: Database,
  before: Generation,
  { connect, options }: { readonly connect: Connect; readonly options: OpenOptions },
): Promise<Database> {
  const alone = options.alone ?? ((work) => work());
  return alone(async () => {
    // Another tab may have been at it, and finished while this one waited.
    if (await isReady(target)) return target;
    const source = await connect(before.name, true);
    await source.meta.delete("moved");
    await target.delete();
    return source;
  });
}

/** A first database. In one transaction, so that two tabs opening at once agree; only a first start waits for a write. */
async function begin(db: Database, options: OpenOptions): Promise<void> {
  const state = await newState(options);
  await db.transaction("rw", db.vault, db.meta, async () => {
    if (await db.vault.get("state")) return;
    await db.vault.add({ ...state, ready: true });
    await db.meta.put({ key: "device", value: newId<DeviceId>(options.randomBytes) });
  });
}

/** Fills the first sealed generation from the plain one. */
async function fill(
  target: Database,
  before: Generation,
  given: { readonly connect: Connect; readonly options: OpenOptions },
): Promise<void> {
  const { connect, options } = given;
  const alone = options.alone ?? ((work) => work());
  await alone(async () => {
    // Another tab may have done it while this one waited.
    if (await isReady(target)) return;
    const source = await connect(before.name, false);
    await target.vault.put({ ...(await newState(options)), ready: false });
    await unlockByDevice(target, options);
    const { moveInto } = await import("./moveInto.ts");
    await moveInto(target, source);
  });
}

async function newState(options: OpenOptions): Promise<VaultRow> {
  const { keys, randomBytes } = options;
  return {
    key: "state",
    space: newId<SpaceId>(randomBytes),
    epoch: 1,
    device: await keys.wrap(packDeviceSecret(newDeviceSecret(randomBytes))),
    ready: false,
  };
}

/** Takes the keys from the device's wrapped secret; where there is none the database stays locked. */
async function unlockByDevice(db: Database, { keys, randomBytes }: OpenOptions): Promise<void> {
  const state = await db.vault.get("state");
  assert(state, "a database without its vault");
  if (!state.device) return;
  const packed = await keys.unwrap(state.device);
  if (!packed) {
    // A profile that was restored elsewhere may have lost the browser's key: then the other ways in are asked.
    if ((await db.slots.count()) > 0) return;
    throw new DOMException("the device's key does not open its secret", "UnknownError");
  }
  const { seed, epochKeys } = unpackDeviceSecret(packed);
  const { space, moved } = state;
  const atRest = await atRestOf(epochKeys, { space, keys, randomBytes, moved });
  const numbered = new Map(epochKeys.map((key, index) => [index + 1, key]));
  const keyring = { space, epoch: epochKeys.length, keys: numbered };
  Object.assign(sealingOf(db), { atRest, keyring, deviceSeed: seed } satisfies Partial<Sealing>);
}
