/* Attacks on what opens the vault: slots, keyring and state, which lie readable before any key is there. */
import type { Database, SlotRow, VaultRow } from "#store/database.ts";
import { transact } from "#store/transact.ts";
import { sealKeyring, newKeyring, nextEpoch } from "#core/vault/keyring.ts";
import { publicKeyOf, sealToSlot, type SlotId, type SpaceId } from "#core/vault/slot.ts";
import { createSecret } from "#core/vault/secret.ts";
import { newId } from "#core/shared/ids.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import type { Attack } from "./attack.ts";
import { flipped } from "./flip.ts";
import { allStored, plant, stored, tear } from "./rawStores.ts";
import { changeKeys, enter, owned, type Profile, RIVER, usedProfile } from "./world.ts";

const randomBytes = seededBytes(404);

/** Another vault, whose owner chose the same passphrase. */
const ANOTHER = { isLockOn: true, vault: 2 };

const OTHER_WAY_OPENS = "the recovery phrase still opens";
const DAMAGED = `refused: Damaged; ${OTHER_WAY_OPENS}`;
const WRONG_SECRET = `refused: WrongSecret; ${OTHER_WAY_OPENS}`;
const NEVER_SEALED_TO = "gets no key of a new epoch";

export const doorAttacks: readonly Attack[] = [
  onPassphrase(
    "KDF memory below the floor",
    `refused: KdfRefused, tooWeak; ${OTHER_WAY_OPENS}`,
    withKdf({ memoryKiB: 1024 }),
  ),
  onPassphrase(
    "one KDF pass",
    `refused: KdfRefused, tooWeak; ${OTHER_WAY_OPENS}`,
    withKdf({ passes: 1 }),
  ),
  onPassphrase("KDF parameters weaker, yet above the floor", WRONG_SECRET, withKdf({ passes: 2 })),
  onPassphrase(
    "a salt of four bytes",
    `refused: KdfRefused, tooWeak; ${OTHER_WAY_OPENS}`,
    withKdf({ salt: new Uint8Array(4) }),
  ),
  onPassphrase(
    "a salt of the attacker's choice",
    WRONG_SECRET,
    withKdf({ salt: new Uint8Array(16) }),
  ),
  onPassphrase(
    "KDF parameters that would take a terabyte",
    `refused: KdfRefused, tooCostly; ${OTHER_WAY_OPENS}`,
    withKdf({ memoryKiB: 2 ** 30 }),
  ),
  onPassphrase(
    "KDF parameters that are no numbers",
    `refused: KdfRefused, malformed; ${OTHER_WAY_OPENS}`,
    withKdf({ passes: Number.NaN }),
  ),
  onPassphrase("no KDF parameters at all", DAMAGED, (row) => ({ ...row, kdf: undefined })),
  onPassphrase("a bit of the sealed key is flipped", DAMAGED, (row) => ({
    ...row,
    sealed: flipped(row.sealed, -1),
  })),
  onPassphrase("a bit of the ciphertext of the key exchange is flipped", DAMAGED, (row) => ({
    ...row,
    sealed: flipped(row.sealed, 100),
  })),
  onPassphrase("the sealed key is cut", DAMAGED, (row) => ({
    ...row,
    sealed: row.sealed.slice(0, -1),
  })),
  onPassphrase(
    "the key sealed to another slot lies in its place",
    DAMAGED,
    async (row, profile) => ({
      ...row,
      sealed: (await slotOf(profile, "recovery")).sealed,
    }),
  ),
  onPassphrase("the slot says another kind", WRONG_SECRET, (row) => ({ ...row, kind: "passkey" })),
  onPassphrase("the slot says another id", DAMAGED, async (row, profile) => {
    await tear(profile.factory, { db: profile.name, table: "slots", key: row.id });
    return { ...row, id: newId<SlotId>(randomBytes) };
  }),
  onPassphrase("the slot says an older epoch", DAMAGED, (row) => ({
    ...row,
    epoch: row.epoch - 1,
  })),
  onPassphrase("the public key is the attacker's", WRONG_SECRET, (row) => ({
    ...row,
    publicKey: attacker.publicKey,
  })),
  onPassphrase(
    "a slot of another vault, with the same passphrase, lies in its place",
    DAMAGED,
    async ({ id }) => ({
      ...(await slotOf(await usedProfile(ANOTHER), "passphrase")),
      id,
    }),
  ),
  onPassphrase(
    "a key of the attacker's choice is sealed to the owner's slot",
    DAMAGED,
    async (row, profile) => {
      const { space, epoch } = await stateOf(profile);
      const key = createSecret(new Uint8Array(32));
      return { ...row, sealed: sealToSlot(key, { space, epoch, slot: row, randomBytes }) };
    },
  ),
  {
    on: "slot",
    deed: "a slot from before a change of keys is put back",
    verdict: `refused: Damaged; ${OTHER_WAY_OPENS}`,
    run: async () => {
      const profile = await usedProfile();
      const older = await slotOf(profile, "passphrase");
      const db = await owned(profile);
      await changeKeys(db, profile);
      db.close();
      await plant(profile.factory, { db: profile.name, table: "slots" }, older);
      return howOwnerComesIn(profile);
    },
  },
  {
    on: "slot",
    deed: "a slot of the attacker's own is slipped in",
    verdict: NEVER_SEALED_TO,
    run: async () => {
      const profile = await usedProfile();
      const slot = await slotOf(profile, "passphrase");
      const own = { ...slot, id: newId<SlotId>(randomBytes), publicKey: attacker.publicKey };
      await plant(profile.factory, { db: profile.name, table: "slots" }, own);
      return afterNewEpoch(profile, own.publicKey);
    },
  },
  {
    on: "slot",
    deed: "the public key of the owner's slot is the attacker's when keys are changed",
    verdict: NEVER_SEALED_TO,
    run: async () => {
      const profile = await usedProfile();
      const slot = await slotOf(profile, "passphrase");
      const own = { ...slot, publicKey: attacker.publicKey };
      await plant(profile.factory, { db: profile.name, table: "slots" }, own);
      return afterNewEpoch(profile, own.publicKey);
    },
  },
  {
    on: "slot",
    deed: "the passphrase's slot is deleted",
    verdict: `refused: WrongSecret; ${OTHER_WAY_OPENS}`,
    run: async () => {
      const profile = await usedProfile();
      const { id } = await slotOf(profile, "passphrase");
      await tear(profile.factory, { db: profile.name, table: "slots", key: id });
      return howOwnerComesIn(profile);
    },
  },
  onState("keyring", "a bit of the keyring is flipped", "refused: Damaged", (state) => ({
    ...state,
    keyring: flipped(state.keyring ?? new Uint8Array(1), -1),
  })),
  onState(
    "keyring",
    "the keyring of another vault lies in its place",
    "refused: Damaged",
    async (state) => ({
      ...state,
      keyring: (await stateOf(await usedProfile(ANOTHER))).keyring,
    }),
  ),
  onState(
    "keyring",
    "a keyring of the attacker's own lies in its place",
    "refused: Damaged",
    (state) => {
      const ring = nextEpoch(newKeyring(state.space, randomBytes), randomBytes);
      return { ...state, keyring: sealKeyring(ring, randomBytes) };
    },
  ),
  onState("keyring", "the keyring is taken away", "refused: Damaged", (state) => ({
    ...state,
    keyring: undefined,
  })),
  onState("state", "the state says another vault", "refused: Damaged", (state) => ({
    ...state,
    space: newId<SpaceId>(randomBytes),
  })),
  onState("state", "the state says an older epoch", "refused: Damaged", (state) => ({
    ...state,
    epoch: state.epoch - 1,
  })),
  onState(
    "state",
    "a device's secret of the attacker's own is put in, so that no lock shows",
    "refused: DatabaseTakenOver",
    async (state) => ({ ...state, device: await strangeDevice() }),
  ),
  onState(
    "state",
    "the same, with an epoch to fit it",
    "an empty dictionary shows; nothing sealed opens",
    async (state) => ({ ...state, epoch: 1, device: await strangeDevice() }),
  ),
  {
    on: "state",
    deed: "without a lock, a bit of the device's wrapped secret is flipped",
    verdict: "refused: StorageUnavailable",
    run: async () => {
      const profile = await usedProfile({ isLockOn: false });
      const state = await stateOf(profile);
      if (!state.device) throw new Error("no device");
      const device = { ...state.device, box: flipped(state.device.box, -1) };
      await plant(profile.factory, { db: profile.name, table: "vault" }, { ...state, device });
      const answer = await enter(profile);
      if (typeof answer !== "string") return "opens";
      await plant(profile.factory, { db: profile.name, table: "vault" }, state);
      await owned(profile);
      return `refused: ${answer}`;
    },
  },
];

const attacker = { publicKey: publicKeyOf(createSecret(new Uint8Array(32).fill(7))) };

function withKdf(change: Partial<NonNullable<SlotRow["kdf"]>>) {
  return (row: SlotRow): object => ({ ...row, kdf: { ...row.kdf, ...change } });
}

function onPassphrase(
  deed: string,
  verdict: string,
  change: (row: SlotRow, profile: Profile) => object | Promise<object>,
): Attack {
  const run = async () => {
    const profile = await usedProfile();
    const row = await slotOf(profile, "passphrase");
    await plant(profile.factory, { db: profile.name, table: "slots" }, await change(row, profile));
    return howOwnerComesIn(profile);
  };
  return { on: "slot", deed, verdict, run };
}

/** By passphrase, and by the recovery phrase, which nobody touched: then everything must be there. */
async function howOwnerComesIn(profile: Profile): Promise<string> {
  const answer = await enter(profile);
  if (typeof answer !== "string") return "opens";
  await expectWhole(profile);
  return `refused: ${answer}; ${OTHER_WAY_OPENS}`;
}

/** Whatever is done to the state concerns every way in; put back, it must open again. */
function onState(
  on: "state" | "keyring",
  deed: string,
  verdict: string,
  change: (state: VaultRow) => object | Promise<object>,
): Attack {
  const run = async () => {
    const profile = await usedProfile();
    const state = await stateOf(profile);
    const place = { db: profile.name, table: "vault" };
    await plant(profile.factory, place, await change(state));
    const answer = await enter(profile);
    const shown = typeof answer === "string" ? `refused: ${answer}` : await whatShows(answer);
    await plant(profile.factory, place, state);
    await expectWhole(profile);
    return shown;
  };
  return { on, deed, verdict, run };
}

async function whatShows(db: Database): Promise<string> {
  const read = await transact(db, () => db.records.toArray());
  db.close();
  if (!read.ok) return `refused: ${read.error.type}`;
  return read.value.every(({ kind }) => kind === "!broken")
    ? "an empty dictionary shows; nothing sealed opens"
    : "opens";
}

async function strangeDevice() {
  return (await stateOf(await usedProfile({ isLockOn: false, vault: 3 }))).device;
}

async function afterNewEpoch(profile: Profile, stranger: Uint8Array): Promise<string> {
  const db = await owned(profile, "recovery");
  await changeKeys(db, profile);
  const { epoch } = await stateOf(profile);
  const slots = await allStored<SlotRow>(profile.factory, { db: profile.name, table: "slots" });
  db.close();
  await expectWhole(profile);
  return slots.some((row) => row.epoch === epoch && Buffer.compare(row.publicKey, stranger) === 0)
    ? "gets the key of the new epoch"
    : NEVER_SEALED_TO;
}

async function expectWhole(profile: Profile): Promise<void> {
  const db = await owned(profile, "recovery");
  if ((await db.records.get(RIVER))?.kind !== "symbol") throw new Error("the river was harmed");
  db.close();
}

async function slotOf(profile: Profile, kind: string): Promise<SlotRow> {
  const slots = await allStored<SlotRow>(profile.factory, { db: profile.name, table: "slots" });
  const found = slots.find((slot) => slot.kind === kind);
  if (!found) throw new Error(`no slot of kind ${kind}`);
  return found;
}

function stateOf({ factory, name }: Profile): Promise<VaultRow> {
  return stored<VaultRow>(factory, { db: name, table: "vault", key: "state" });
}
