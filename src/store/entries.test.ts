import { describe, expect, it } from "vitest";
import type { Draft } from "#core/log/draft.ts";
import { EMPTY_STATE, fold } from "#core/log/fold.ts";
import type { Op } from "#core/log/op.ts";
import { newAttemptDraft } from "#core/practice/attemptRecord.ts";
import { enrolDraft } from "#core/practice/studyRecord.ts";
import { type FactId, newId, newSampleId, type SymbolId, usesRecordId } from "#core/shared/ids.ts";
import { newSampleDraft, symbolPut } from "#core/symbols/symbolDrafts.ts";
import { checkChains } from "#core/vault/chain.ts";
import { isSignedBy } from "#core/vault/signature.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import { bundleOutbox } from "./entries.ts";
import { type LocalEntry, readEntries } from "./entriesRead.ts";
import { ownSigner } from "./entriesSigner.ts";

const randomBytes = seededBytes(31);
const env = { nowMs: createFakeClock().nowMs, randomBytes };

describe("bundling", () => {
  it("moves what was written into entries, each op once and in its order", async () => {
    const db = await openTestDatabase();
    const written = await write(db, ...Array.from({ length: 450 }, (_, n) => symbolOf(`s${n}`)));
    const bundled = await bundleOutbox(db, env);
    expect(bundled).toMatchObject({ ok: true, value: { entries: 4 } });
    expect(await db.outbox.count()).toBe(0);
    const entries = await entriesOf(db);
    expect(ofSymbols(entries)).toEqual(written);
    expect(checkChains(entries)).toEqual([]);
  });

  it("goes on in the same chain, and signs every head and every fiftieth", async () => {
    const db = await openTestDatabase();
    for (let round = 0; round < 3; round++) {
      await write(db, symbolOf(`r${round}`));
      await bundleOutbox(db, env);
    }
    // Large ones travel alone.
    await write(db, ...Array.from({ length: 60 }, () => largeSample()));
    await bundleOutbox(db, env);
    const entries = (await entriesOf(db)).filter(({ chain }) => chain === "synced");
    expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: 63 }, (_, index) => index + 1));
    const signed = entries.filter((entry) => entry.signed !== undefined);
    expect(signed.map(({ n }) => n)).toEqual(expect.arrayContaining([1, 2, 3, 50, 63]));
    expect(signed.length).toBeLessThan(entries.length / 2);
    const signer = await ownSigner(db, env);
    for (const entry of signed)
      expect(
        entry.signed &&
          signer.ok &&
          isSignedBy(signer.value.publicKey, entry.signed.message, entry.signed.signature),
      ).toBe(true);
  });

  it("leaves nothing and makes nothing where nothing waits", async () => {
    const db = await openTestDatabase();
    expect(await bundleOutbox(db, env)).toEqual({ ok: true, value: { ops: 0, entries: 0 } });
    expect(await db.entries.count()).toBe(0);
    expect(await db.records.count()).toBe(0);
  });

  it("makes entries once when two tabs are at it", async () => {
    const factory = createIndexedDb();
    const [here, there] = [await openTestDatabase(factory), await openTestDatabase(factory)];
    const written = await write(here, ...Array.from({ length: 250 }, (_, n) => symbolOf(`s${n}`)));
    await Promise.all([bundleOutbox(here, env), bundleOutbox(there, env)]);
    const entries = await entriesOf(here);
    expect(ofSymbols(entries)).toEqual(written);
    expect(checkChains(entries)).toEqual([]);
  });

  it("killed at any step leaves each op in the outbox or in an entry", async () => {
    for (let steps = 0; ; steps++) {
      const db = await openTestDatabase();
      const written = await write(db, ...Array.from({ length: 250 }, (_, n) => symbolOf(`s${n}`)));
      const { wasCut } = await cutPowerAfter(steps, () => bundleOutbox(db, env));
      const waiting = (await db.outbox.toArray()).map(({ op }) => op).filter(isOfSymbols);
      expect([...ofSymbols(await entriesOf(db)), ...waiting]).toEqual(written);
      await bundleOutbox(db, env);
      const entries = await entriesOf(db);
      expect(ofSymbols(entries)).toEqual(written);
      expect(checkChains(entries)).toEqual([]);
      if (!wasCut) break;
    }
  });

  it("waits while another tab has changed the keys", async () => {
    const db = await openTestDatabase();
    await write(db, symbolOf("a"));
    await db.vault.update("state", { epoch: 2 });
    expect(await bundleOutbox(db, env)).toMatchObject({ error: { type: "DatabaseTakenOver" } });
    expect(await db.entries.count()).toBe(0);
  });
});

describe("levels", () => {
  it("keep all that belongs to a symbol of this device in a chain of its own", async () => {
    const db = await openTestDatabase();
    const [secret, open] = [newId<SymbolId>(randomBytes), newId<SymbolId>(randomBytes)];
    const review = await write(
      db,
      symbolPut(secret, { name: "vow", level: "device" }),
      symbolPut(open, { name: "river" }),
      newSampleDraft(newSampleId(secret, randomBytes), {
        ...{ symbol: secret, bytes: randomBytes(9), addedAt: 1 },
      }),
      { type: "put", kind: "use", record: usesRecordId(secret), fields: { "n:a": 1 } },
      enrolDraft(secret, { draw: 1 }),
      newAttemptDraft(
        { symbol: secret, review: newId<FactId>(randomBytes), at: 1, ink: [] },
        randomBytes,
      ),
      { type: "fact", kind: "review", body: { symbol: secret, rating: 3 } },
    );
    const fact = review.flatMap((op) => (op.type === "fact" ? [op.fact] : []))[0];
    await bundleOutbox(db, env);
    const [undone] = await write(db, voidOf(fact));
    await write(db, voidOf(undone?.type === "fact" ? undone.fact : undefined));
    await bundleOutbox(db, env);
    const entries = await entriesOf(db);
    const synced = JSON.stringify(entries.filter(({ chain }) => chain === "synced"));
    const kept = entries.filter(({ chain }) => chain === "device").flatMap(({ ops }) => ops);
    expect(synced).toContain(open);
    expect(synced).not.toContain(secret);
    expect(synced).not.toContain(fact);
    expect(kept.filter(isOfSymbols)).toHaveLength(6 + 2);
    expect(new Set(entries.map(({ device }) => device)).size).toBe(2);
    expect(checkChains(entries)).toEqual([]);
  });

  it("are those of the moment of bundling, a deleted symbol's too", async () => {
    const db = await openTestDatabase();
    const [published, deleted] = [newId<SymbolId>(randomBytes), newId<SymbolId>(randomBytes)];
    await write(db, symbolPut(published, { name: "river", level: "device" }));
    await write(db, symbolPut(published, { level: "private" }));
    await write(db, symbolPut(deleted, { name: "vow", level: "device" }));
    await write(db, symbolPut(deleted, { deleted: true }));
    await bundleOutbox(db, env);
    const entries = await entriesOf(db);
    const synced = entries.filter(({ chain }) => chain === "synced");
    expect(ofSymbols(synced).map((op) => op.type === "put" && op.record)).toEqual([
      published,
      published,
    ]);
  });
});

describe("reading entries", () => {
  it("passes over what does not open and hands over the rest", async () => {
    const db = await openTestDatabase();
    for (const name of ["a", "b", "c", "d"]) {
      await write(db, symbolOf(name));
      await bundleOutbox(db, env);
    }
    const rows = (await db.entries.toArray()).filter(({ chain }) => chain === "synced");
    const [a, b, c, d] = rows;
    if (!a || !b || !c || !d) throw new Error("too few entries");
    await db.entries.put({ ...b, envelope: b.envelope.with(40, (b.envelope[40] ?? 0) ^ 1) });
    await db.entries.put({ ...c, envelope: d.envelope });
    await db.entries.put({ ...d, envelope: d.envelope.with(0, 9) });
    const seen: LocalEntry[] = [];
    const read = await readEntries(db, (page) => seen.push(...page));
    expect(read).toMatchObject({
      value: {
        quarantined: [
          { id: b.id, error: { type: "NotAuthentic" } },
          { id: c.id, error: { type: "NotAuthentic" } },
          { id: d.id, error: { type: "NewerFormat", version: 9 } },
        ],
      },
    });
    expect(seen.filter(({ chain }) => chain === "synced").map(({ id }) => id)).toEqual([a.id]);
  });

  it("folds to the records there are", async () => {
    const db = await openTestDatabase();
    await write(db, symbolOf("a"), symbolOf("b"), largeSample());
    await write(db, { type: "fact", kind: "review", body: { symbol: "a", rating: 1 } });
    await bundleOutbox(db, env);
    const state = fold(
      EMPTY_STATE,
      (await entriesOf(db)).flatMap(({ ops }) => ops),
    );
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect([...state.rows.values()].sort(byId)).toEqual(await db.records.toArray());
    expect([...state.facts.values()].sort(byId)).toEqual(await db.facts.toArray());
  });
});

function symbolOf(name: string): Draft {
  return symbolPut(newId<SymbolId>(randomBytes), { name });
}

function largeSample(): Draft {
  const symbol = newId<SymbolId>(randomBytes);
  const bytes = randomBytes(17_000);
  return newSampleDraft(newSampleId(symbol, randomBytes), { symbol, bytes, addedAt: 1 });
}

function voidOf(fact: FactId | undefined): Draft {
  return { type: "fact", kind: "void", body: { voids: fact ?? null } };
}

async function write(db: Database, ...drafts: readonly Draft[]): Promise<readonly Op[]> {
  const made = await commit(db, drafts, env);
  if (!made.ok) throw new Error(made.error.type);
  return made.value.entries.map(({ op }) => op);
}

async function entriesOf(db: Database): Promise<readonly LocalEntry[]> {
  const entries: LocalEntry[] = [];
  const read = await readEntries(db, (page) => entries.push(...page));
  if (!read.ok || read.value.quarantined.length > 0) throw new Error("an entry does not open");
  return entries;
}

/** Without what the device says of itself. */
function ofSymbols(entries: readonly LocalEntry[]): readonly Op[] {
  return entries.flatMap(({ ops }) => ops).filter(isOfSymbols);
}

function isOfSymbols(op: Op): boolean {
  return op.kind !== "device";
}
