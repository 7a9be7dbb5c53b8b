/* Attacks on the rows of records, facts and drafts, by somebody who can write to the disk and has no key. */
import type { Row } from "#core/log/op.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { verifyLog } from "#services/vault/verify.ts";
import type { Database } from "#store/database.ts";
import { repairRecords } from "#store/entriesRepair.ts";
import { transact } from "#store/transact.ts";
import type { Attack } from "./attack.ts";
import { flipped } from "./flip.ts";
import { plant, stored, tear } from "./rawStores.ts";
import {
  done,
  DRAFT,
  owned,
  NAMES,
  OTHER_REVIEW,
  type Profile,
  REVIEW,
  RIVER,
  usedProfile,
  VOW,
} from "./world.ts";

/** A row as it lies on the disk. */
interface Sealed {
  readonly id: string;
  readonly kind: string;
  readonly e: number;
  readonly b: Uint8Array;
}

const LEFT_OUT = "does not open and is left out; the check finds it, the log puts it back";

export const rowAttacks: readonly Attack[] = [
  onRiver("a bit of the ciphertext is flipped", LEFT_OUT, (row) => ({
    ...row,
    b: flipped(row.b, 30),
  })),
  onRiver("a bit of the nonce is flipped", LEFT_OUT, (row) => ({ ...row, b: flipped(row.b, 3) })),
  onRiver("a bit of the tag is flipped", LEFT_OUT, (row) => ({ ...row, b: flipped(row.b, -1) })),
  onRiver("the box is a byte shorter", LEFT_OUT, (row) => ({ ...row, b: row.b.slice(0, -1) })),
  onRiver("the box is a byte longer", LEFT_OUT, (row) => ({
    ...row,
    b: Uint8Array.of(...row.b, 0),
  })),
  onRiver("the box is empty", LEFT_OUT, (row) => ({ ...row, b: new Uint8Array() })),
  onRiver("the box is text", LEFT_OUT, (row) => ({ ...row, b: "box" })),
  onRiver("the readable kind is another", LEFT_OUT, (row) => ({ ...row, kind: "sample" })),
  onRiver("the row says an older epoch", LEFT_OUT, (row) => ({ ...row, e: row.e - 1 })),
  onRiver("the row says an epoch that there never was", LEFT_OUT, (row) => ({ ...row, e: 99 })),
  onRiver("the row says an epoch that is no number", LEFT_OUT, (row) => ({ ...row, e: "1" })),
  onRiver("the row is a plain one, never sealed", LEFT_OUT, ({ id, kind }) => ({
    ...{ id, kind },
    fields: { name: { v: "forged", s: "7000000000000000", d: "device", o: "op" } },
  })),
  onRiver("the box of another record lies in its place", LEFT_OUT, async (row, profile) => ({
    ...row,
    b: (await at<Sealed>(profile, "records", VOW)).b,
  })),
  onRiver("the row of another vault lies in its place", LEFT_OUT, async () => {
    const other = await usedProfile({ isLockOn: true, vault: 2 });
    return at<Sealed>(other, "records", RIVER);
  }),
  onRiver(
    "an older version of the record is put back",
    "opens; the check finds it, the log puts the newer back",
    (_, profile) => profile.olderRiver,
  ),
  {
    on: "row",
    deed: "a record is deleted",
    verdict: "is missing; the check finds it, the log puts it back",
    run: async () => {
      const profile = await usedProfile();
      await tear(profile.factory, { db: profile.name, table: "records", key: RIVER });
      return outcome(profile);
    },
  },
  {
    on: "row",
    deed: "a record is stored once more under a new id",
    verdict: "the copy does not open and is left out",
    run: async () => {
      const profile = await usedProfile();
      const row = await at<Sealed>(profile, "records", RIVER);
      await plant(profile.factory, { db: profile.name, table: "records" }, { ...row, id: "copy" });
      const db = await owned(profile);
      const copies = (await db.records.toArray()).filter(({ id }) => (id as string) === "copy");
      await expectAsItWas(db, ["river", "vow"]);
      return copies.every(({ kind }) => kind === "!broken")
        ? "the copy does not open and is left out"
        : "the copy opens";
    },
  },
  {
    on: "row",
    deed: "the box of a record lies among the reviews",
    verdict: "does not open and is left out; the check finds it, the log puts it back",
    run: async () => {
      const profile = await usedProfile();
      const [fact, record] = [
        await at<Sealed>(profile, "facts", REVIEW),
        await at<Sealed>(profile, "records", RIVER),
      ];
      const place = { db: profile.name, table: "facts" };
      await plant(profile.factory, place, { ...fact, b: record.b });
      return factOutcome(profile);
    },
  },
  {
    on: "row",
    deed: "two reviews change places",
    verdict: "does not open and is left out; the check finds it, the log puts it back",
    run: async () => {
      const profile = await usedProfile();
      const [one, other] = [
        await at<Sealed>(profile, "facts", REVIEW),
        await at<Sealed>(profile, "facts", OTHER_REVIEW),
      ];
      const place = { db: profile.name, table: "facts" };
      await plant(profile.factory, place, { ...one, b: other.b }, { ...other, b: one.b });
      return factOutcome(profile);
    },
  },
  {
    on: "row",
    deed: "a draft is stored under another key",
    verdict: "reads as if there were none",
    run: async () => {
      const profile = await usedProfile();
      const draft = await at<object>(profile, "drafts", DRAFT);
      const place = { db: profile.name, table: "drafts" };
      await plant(profile.factory, place, { ...draft, key: "stolen" });
      const db = await owned(profile);
      await expectAsItWas(db, ["river", "vow"]);
      const [moved, own] = await db.drafts.bulkGet(["stolen", DRAFT]);
      if (own?.content !== "ink") throw new Error("the draft itself is gone");
      return moved === undefined ? "reads as if there were none" : "reads";
    },
  },
];

/** An attack on the record of the river; how it fares with all the rest. */
function onRiver(
  deed: string,
  verdict: string,
  change: (row: Sealed, profile: Profile) => object | Promise<object>,
): Attack {
  const run = async () => {
    const profile = await usedProfile();
    const row = await at<Sealed>(profile, "records", RIVER);
    const place = { db: profile.name, table: "records" };
    await plant(profile.factory, place, await change(row, profile));
    return outcome(profile);
  };
  return { on: "row", deed, verdict, run };
}

/** What became of the river, in words; the vow must be as it was. */
async function outcome(profile: Profile): Promise<string> {
  const db = await owned(profile);
  await expectAsItWas(db, ["vow"]);
  const read = await done(transact(db, () => db.records.get(RIVER)));
  const isFound = await repaired(db);
  await expectAsItWas(db, ["river", "vow"]);
  if (!isFound) return "nobody notices";
  if (read === undefined) return "is missing; the check finds it, the log puts it back";
  if (read.kind === "!broken") return LEFT_OUT;
  return nameOf(read) === NAMES.river
    ? "opens as it was"
    : "opens; the check finds it, the log puts the newer back";
}

async function factOutcome(profile: Profile): Promise<string> {
  const db = await owned(profile);
  await expectAsItWas(db, ["river", "vow"]);
  const before = await db.facts.get(REVIEW);
  const isFound = await repaired(db);
  const after = await db.facts.get(REVIEW);
  if (after?.body.rating !== 3) throw new Error("the review is not put back");
  return isFound && before?.kind === "!broken" ? LEFT_OUT : "nobody notices";
}

/** Lets the app check itself and put right what it found; whether it found anything. */
async function repaired(db: Database): Promise<boolean> {
  const { differences } = await done(verifyLog(db));
  await done(
    repairRecords(db, {
      records: differences.flatMap((one) => (one.type === "record" ? [one.id] : [])),
      facts: differences.flatMap((one) => (one.type === "fact" ? [one.id] : [])),
    }),
  );
  const left = (await done(verifyLog(db))).differences;
  if (left.length > 0) throw new Error(`not put right: ${JSON.stringify(left)}`);
  return differences.length > 0;
}

async function expectAsItWas(db: Database, ids: readonly (keyof typeof NAMES)[]): Promise<void> {
  for (const id of ids)
    if (nameOf(await db.records.get(id as RecordId)) !== NAMES[id])
      throw new Error(`${id} was harmed`);
}

function nameOf(row: Row | undefined): unknown {
  return row?.fields.name?.v;
}

function at<T>({ factory, name }: Profile, table: string, key: string): Promise<T> {
  return stored<T>(factory, { db: name, table, key });
}
