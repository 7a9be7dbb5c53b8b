/* Attacks on entries: by whoever stores or carries them, and by somebody inside who has the keys. */
import { deflateRawSync } from "node:zlib";
import { makeStamp } from "#core/log/hlc.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import { newId } from "#core/shared/ids.ts";
import { encodeCbor, type Cbor } from "#core/vault/cbor.ts";
import { sealBox } from "#core/vault/cipher.ts";
import { type Entry, entryIdOf, NO_VIEW, openEntry, sealEntry } from "#core/vault/entry.ts";
import { deflate, MAX_INFLATED_BYTES } from "#core/vault/inflate.ts";
import { keyFor, type Keyring, newKeyring } from "#core/vault/keyring.ts";
import { joinBytes, labelOf, uint64 } from "#core/vault/labels.ts";
import { idToCbor, stampBytes } from "#core/vault/opCodec.ts";
import { pad } from "#core/vault/padme.ts";
import { createSecret } from "#core/vault/secret.ts";
import { signingKeyOf } from "#core/vault/signature.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { verifyLog, type VerifyReport } from "#services/vault/verify.ts";
import { type Database, type EntryRow, sealingOf } from "#store/database.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import type { Attack } from "./attack.ts";
import { flipped } from "./flip.ts";
import { allStored, plant, tear } from "./rawStores.ts";
import { done, NAMES, owned, type Profile, RIVER, usedProfile } from "./world.ts";

const randomBytes = seededBytes(405);

export const entryAttacks: readonly Attack[] = [
  onEnvelope("a bit of the ciphertext is flipped", "set aside: NotAuthentic", (bytes) =>
    flipped(bytes, 60),
  ),
  onEnvelope("a bit of the nonce is flipped", "set aside: NotAuthentic", (bytes) =>
    flipped(bytes, 10),
  ),
  onEnvelope("it is cut", "set aside: NotAuthentic", (bytes) => bytes.slice(0, -1)),
  onEnvelope("it is three bytes long", "set aside: NotAuthentic", (bytes) => bytes.slice(0, 3)),
  onEnvelope("it says a newer format", "set aside: NewerFormat", (bytes) => bytes.with(0, 2)),
  onEnvelope("it says format 0", "set aside: NotAuthentic", (bytes) => bytes.with(0, 0)),
  onEnvelope("it says another epoch", "set aside: NotAuthentic", (bytes) => bytes.with(4, 1)),
  onEnvelope("it says an epoch that there never was", "set aside: UnknownEpoch", (bytes) =>
    bytes.with(1, 9),
  ),
  onEnvelope("it was sealed in another vault", "set aside: NotAuthentic", () => {
    const keyring = newKeyring(newId<SpaceId>(randomBytes), randomBytes);
    return sealEntry(entryFor(keyring), { keyring, randomBytes }).envelope.with(4, 2);
  }),
  {
    on: "entry",
    deed: "two entries change their names",
    verdict: "set aside: NotAuthentic",
    run: () =>
      withEntries(({ first, second }) => [
        { ...first, envelope: second.envelope },
        { ...second, envelope: first.envelope },
      ]),
  },
  byInsider("what it holds inflates to sixty megabytes", "set aside: Malformed", (keyring) =>
    sealInner(keyring, bomb()),
  ),
  byInsider("what it holds is not whole", "set aside: Malformed", (keyring) =>
    sealInner(keyring, deflate(encodeCbor([])).slice(0, -1)),
  ),
  byInsider("an op in it is none", "set aside: Malformed", (keyring) =>
    sealInner(keyring, deflate(encodeCbor([[0, "op", "symbol"]]))),
  ),
  byInsider("an op in it is stamped beyond the calendar", "set aside: Malformed", (keyring) =>
    sealInner(
      keyring,
      deflate(
        encodeCbor([
          [0, "op", "symbol", new Uint8Array(8).fill(255), null, "river", { name: "forged" }, []],
        ]),
      ),
    ),
  ),
  byInsider("its CBOR has a second spelling", "set aside: Malformed", (keyring) =>
    // An empty list whose length takes a byte more than it needs.
    sealInner(keyring, deflate(Uint8Array.of(0x98, 0x00))),
  ),
  byInsider("it is padded to a length of its own", "set aside: Malformed", (keyring) =>
    seal(keyring, Uint8Array.of(...pad(inner(deflate(encodeCbor([])))), 0)),
  ),
  byInsider("it counts as second and names none before it", "set aside: Malformed", (keyring) =>
    seal(keyring, pad(inner(deflate(encodeCbor([])), 2))),
  ),
  byInsider(
    "another device's name, signed by a key that it never announced",
    "found: a forged signature",
    (keyring) => {
      const { sign } = signingKeyOf(createSecret(randomBytes(32)));
      return sealEntry(entryFor(keyring), { keyring, randomBytes, sign }).envelope;
    },
  ),
  {
    on: "chain",
    deed: "the first entry is deleted, and with it what announced the device's key",
    verdict: "found: Gap, a forged signature",
    run: () => withEntries(() => [], { tears: "first" }),
  },
  {
    on: "chain",
    deed: "the last entry is deleted",
    verdict: "found: Gap",
    run: () => withEntries(() => [], { tears: "second" }),
  },
  {
    on: "chain",
    deed: "a copied profile goes on under the same number",
    verdict: "found: Fork",
    run: () => withEntries(({ second, keyring }) => [goingOn(second, keyring, { n: 2 })]),
  },
  {
    on: "chain",
    deed: "an entry names one before it that is not",
    verdict: "found: Broken",
    run: () =>
      withEntries(({ second, keyring }) => [
        goingOn(second, keyring, { n: 3, previous: entryIdOf(new Uint8Array(1)) }),
      ]),
  },
  {
    on: "chain",
    deed: "an entry is renumbered to hide that some are missing",
    verdict: "found: Gap",
    run: () => withEntries(({ second, keyring }) => [goingOn(second, keyring, { n: 9 })]),
  },
  {
    on: "chain",
    deed: "an entry that travels is put among those that stay here",
    verdict: "found: in the wrong chain",
    run: () => withEntries(({ first }) => [{ ...first, chain: "device" }]),
  },
  {
    on: "chain",
    deed: "an entry is stored twice",
    verdict: "impossible: an entry's name is unique",
    run: async () => {
      const profile = await usedProfile();
      const [first] = await entriesOf(profile);
      try {
        await plant(profile.factory, placeOf(profile), { ...first, at: 99 });
      } catch (error) {
        if ((error as DOMException).name !== "ConstraintError") throw error;
        return "impossible: an entry's name is unique";
      }
      return "stored";
    },
  },
];

/** Lies among the ordinary ones with another's envelope; what the app makes of it. */
function onEnvelope(
  deed: string,
  verdict: string,
  change: (envelope: Uint8Array, profile: Profile) => Uint8Array,
): Attack {
  const run = async () => {
    const profile = await usedProfile();
    const [first] = await entriesOf(profile);
    const changed = change(first?.envelope ?? new Uint8Array(), profile);
    await plant(profile.factory, placeOf(profile), { ...first, envelope: changed });
    return outcome(profile);
  };
  return { on: "entry", deed, verdict, run };
}

/** Somebody who has the keys, such as a device that is not what it was, adds an entry. */
function byInsider(deed: string, verdict: string, forge: (keyring: Keyring) => Uint8Array): Attack {
  const run = async () => {
    const profile = await usedProfile();
    const db = await owned(profile);
    const envelope = forge(keyringOf(db));
    const row = { id: entryIdOf(envelope), chain: "synced", envelope };
    db.close();
    await plant(profile.factory, placeOf(profile), row);
    return outcome(profile);
  };
  return { on: "entry", deed: `by somebody who has the keys: ${deed}`, verdict, run };
}

interface Entries {
  readonly first: EntryRow;
  readonly second: EntryRow;
  readonly keyring: Keyring;
}

async function withEntries(
  change: (entries: Entries) => readonly EntryRow[],
  { tears }: { readonly tears?: "first" | "second" } = {},
): Promise<string> {
  const profile = await usedProfile();
  const [first, second] = (await entriesOf(profile)).filter(({ chain }) => chain === "synced");
  if (!first || !second) throw new Error("too few entries");
  const db = await owned(profile);
  const keyring = keyringOf(db);
  db.close();
  const torn = tears && { first, second }[tears];
  if (torn) await tear(profile.factory, { ...placeOf(profile), key: torn.at ?? 0 });
  const rows = change({ first, second, keyring });
  // Two that change places would meet under one name in between.
  for (const { at } of rows)
    if (at !== undefined) await tear(profile.factory, { ...placeOf(profile), key: at });
  await plant(profile.factory, placeOf(profile), ...rows);
  return outcome(profile);
}

/** What the check says; the symbols themselves must be as they were. */
async function outcome(profile: Profile): Promise<string> {
  const db = await owned(profile);
  const report = await done(verifyLog(db));
  const river = (await db.records.get(RIVER))?.fields.name?.v;
  db.close();
  if (river !== NAMES.river) throw new Error("the river was harmed");
  return inWords(report);
}

function inWords({ quarantined, chainFaults, forged, misplaced }: VerifyReport): string {
  const [aside] = quarantined;
  if (aside) return `set aside: ${aside.error.type}`;
  const found = [
    ...new Set(chainFaults.map(({ type }) => type)),
    ...(forged.length > 0 ? ["a forged signature"] : []),
    ...(misplaced.length > 0 ? ["in the wrong chain"] : []),
  ];
  return found.length > 0 ? `found: ${found.join(", ")}` : "nobody notices";
}

/** A further entry of the device that wrote this one. */
function goingOn(row: EntryRow, keyring: Keyring, change: Partial<Entry>): EntryRow {
  const opened = openEntry(row.envelope, keyring);
  if (!opened.ok) throw new Error(opened.error.type);
  const { device, n, previous } = opened.value;
  const before = change.previous ?? (change.n === n ? previous : row.id);
  const entry = { ...entryFor(keyring), ...change, device, previous: before };
  const { id, envelope } = sealEntry(entry, { keyring, randomBytes });
  return { id, chain: "synced", envelope };
}

function entryFor({ space }: Keyring): Entry {
  return {
    ...{ space, device: newId<DeviceId>(randomBytes), n: 1, previous: undefined },
    ...{ view: NO_VIEW, clock: makeStamp(1_800_000_000_000, 0), ops: [] },
  };
}

/** Sealed with the right key, and sixty megabytes once it is inflated. */
export function bombSealedBy(keyring: Keyring): Uint8Array {
  return sealInner(keyring, bomb());
}

function sealInner(keyring: Keyring, payload: Uint8Array): Uint8Array {
  return seal(keyring, pad(inner(payload)));
}

/** An entry's inner array with whatever payload; see `sealEntry`. */
function inner(payload: Uint8Array, n = 1): Uint8Array {
  const clock = stampBytes(makeStamp(1_800_000_000_000, 0));
  const parts: readonly Cbor[] = [
    1,
    idToCbor("stranger"),
    n,
    null,
    0,
    new Uint8Array(),
    clock,
    null,
    payload,
  ];
  return encodeCbor(parts);
}

function seal(keyring: Keyring, padded: Uint8Array): Uint8Array {
  const { space, epoch } = keyring;
  const key = keyFor(keyring, "entry", epoch);
  if (!key) throw new Error("no key");
  const bound = joinBytes(labelOf("entry"), new TextEncoder().encode(space), uint64(epoch));
  const head = Uint8Array.of(1, 0, 0, 0, epoch);
  return joinBytes(head, sealBox(key, padded, { bound, randomBytes }));
}

/** A deflate stream of zeros, as far as an envelope has room: 1,032 times as long once inflated. */
function bomb(): Uint8Array {
  return deflateRawSync(new Uint8Array(60 * MAX_INFLATED_BYTES));
}

function keyringOf(db: Database): Keyring {
  const { keyring } = sealingOf(db);
  if (!keyring) throw new Error("the vault is locked");
  return keyring;
}

function entriesOf(profile: Profile): Promise<readonly EntryRow[]> {
  return allStored<EntryRow>(profile.factory, placeOf(profile));
}

function placeOf({ name }: Profile) {
  return { db: name, table: "entries" };
}
