/*
 * Sealing at rest, without the database beneath it: ten thousand records of 300 bytes sealed; opened; and opened from a stretched
 * passphrase on. Stretching it has a row of its own.
 */
import { newId } from "#core/shared/ids.ts";
import type { AtRest, SealedRow } from "#core/vault/atRest.ts";
import { atRestOf } from "#core/vault/deviceSecret.ts";
import { KDF_SET_1 } from "#core/vault/kdfParams.ts";
import {
  epochKey,
  epochKeysOf,
  newKeyring,
  nextEpoch,
  openKeyring,
  sealKeyring,
} from "#core/vault/keyring.ts";
import { passphraseSecret, stretch } from "#core/vault/passphrase.ts";
import { encodeRow } from "#core/vault/rowCodec.ts";
import { createSecret } from "#core/vault/secret.ts";
import {
  openFromSlot,
  publicKeyOf,
  sealToSlot,
  type Slot,
  type SlotId,
  slotSeed,
  type SpaceId,
} from "#core/vault/slot.ts";
import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { type Benches, timeRuns } from "./benchRow.ts";

const RECORDS = 10_000;
const RECORD_BYTES = 300;
const RUNS = { n: 15, warmUp: 3 };
const STRETCHES = { n: 7, warmUp: 1 };

const randomBytes = seededBytes(300);
const space = newId<SpaceId>(randomBytes);
const keyring = nextEpoch(newKeyring(space, randomBytes), randomBytes);
const rows = Array.from({ length: RECORDS }, (_, index) => recordOf(index));

export const benches: Benches = {
  "seal-10000": async () => {
    const atRest = await atRestFor(epochKeysOf(keyring));
    return timeRuns(() => sealAll(atRest), RUNS);
  },
  "open-10000": async () => {
    const atRest = await atRestFor(epochKeysOf(keyring));
    const sealed = sealAll(atRest);
    return timeRuns(() => openAll(atRest, sealed), RUNS);
  },
  "unlock-10000": async () => {
    const sealed = sealAll(await atRestFor(epochKeysOf(keyring)));
    const { epoch } = keyring;
    const stretched = randomBytes(32);
    const seed = () => slotSeed("passphrase", createSecret(stretched.slice()));
    const slot: Slot = {
      ...{ id: newId<SlotId>(randomBytes), kind: "passphrase", publicKey: publicKeyOf(seed()) },
      kdf: { ...KDF_SET_1, salt: randomBytes(16) },
    };
    const box = sealToSlot(epochKey(keyring), { space, epoch, slot, randomBytes });
    const older = sealKeyring(keyring, randomBytes);
    return timeRuns(async () => {
      const key = openFromSlot(box, seed(), { space, epoch, slot });
      const ring = key.ok ? openKeyring(older, key.value, { space, epoch }) : undefined;
      if (!ring) throw new Error("the slot does not open");
      openAll(await atRestFor(epochKeysOf(ring)), sealed);
    }, RUNS);
  },
  "unlock-kdf": () =>
    timeRuns(async () => {
      const kdf = { ...KDF_SET_1, salt: randomBytes(16) };
      const stretched = await stretch(passphraseSecret("four quiet herons wade"), kdf);
      if (!stretched.ok) throw new Error(stretched.error.type);
    }, STRETCHES),
};

function atRestFor(epochKeys: ReturnType<typeof epochKeysOf>): Promise<AtRest> {
  return atRestOf(epochKeys, { space, keys: createBrowserDeviceKeys(), randomBytes });
}

function sealAll(atRest: AtRest): readonly SealedRow[] {
  return rows.map((row, index) => atRest.seal(placeOf(index), row));
}

function openAll(atRest: AtRest, sealed: readonly SealedRow[]): void {
  for (const [index, row] of sealed.entries())
    if (atRest.open(placeOf(index), row) === undefined) throw new Error("a row does not open");
}

function placeOf(index: number) {
  return { table: "records", key: `record ${index}`, kind: "symbol" };
}

/** A record whose bytes, as they are sealed, are as many as were asked for. */
function recordOf(index: number) {
  const row = (note: string) => ({
    fields: {
      name: { v: `symbol ${index}`, s: "01a196f9b8000000", d: "a device's id", o: "an op's id" },
      notes: { v: note, s: "01a196f9b8000000", d: "a device's id", o: "another op's id" },
    },
  });
  return row("n".repeat(RECORD_BYTES - encodeRow(row("")).length));
}
