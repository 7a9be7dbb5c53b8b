import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueOf } from "#core/log/op.ts";
import { type OpId, type SampleId, type SymbolId, usesRecordId } from "#core/shared/ids.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { ALPHA, GREEK, line, testPack } from "#testing/testPack.ts";

describe("history", () => {
  it("tells the same before and after what was written is bundled", async () => {
    const services = await openTestServices();
    const id = await saved(services);
    await later(services).symbols.edit(id, { name: "brook" });
    const waiting = await historyOf(services, id);
    await services.bundler.flush();
    expect(await services.database.outbox.count()).toBe(0);
    expect(await historyOf(services, id)).toEqual(waiting);
    await later(services).symbols.edit(id, { name: "beck" });
    const { versions } = await historyOf(services, id);
    expect(versions.slice(1)).toEqual(waiting.versions);
    expect(versions[0]?.changes).toMatchObject([{ type: "text", before: "brook", after: "beck" }]);
    expect(versions.every(({ device }) => device === waiting.device)).toBe(true);
  });

  it("is the same for who asks the first time after everything was bundled", async () => {
    const factory = createIndexedDb();
    const here = await openTestServices({ factory });
    const id = await saved(here);
    await later(here).symbols.edit(id, { name: "brook" });
    await here.bundler.flush();
    const there = await openTestServices({ factory });
    expect(await historyOf(there, id)).toEqual(await historyOf(here, id));
  });

  it("says that entries are missing which do not open, and tells the rest", async () => {
    const services = await openTestServices();
    const id = await saved(services);
    await services.bundler.flush();
    await later(services).symbols.edit(id, { name: "brook" });
    await services.bundler.flush();
    const [first] = await services.database.entries.toArray();
    await services.database.entries.update(first?.at ?? 0, { envelope: new Uint8Array(80) });
    const { versions, unreadable } = await historyOf(services, id);
    expect(unreadable).toBe(1);
    expect(versions.map(({ changes }) => changes.length)).toEqual([1]);
  });

  it("follows what led to a version, and leaves out what was changed beside it", async () => {
    const services = await openTestServices();
    const id = await saved(services);
    await later(services).symbols.edit(id, { name: "brook" });
    await later(services).symbols.edit(id, { meaning: "water" });
    await later(services).symbols.edit(id, { name: "beck" });
    const { versions } = await historyOf(services, id);
    const history = await services.history();
    const [beck, water, brook, made] = versions;
    const strand = history.strandOf(beck ?? { ops: [] });
    const led = [water, brook, made].map((one) => one?.ops.some((op) => strand.before.has(op)));
    expect(led).toEqual([false, true, true]);
    expect(strand.after.size).toBe(0);
  });
});

describe("a version made again", () => {
  it("brings words, tags and hidden drawings back, keeps later drawings, and is one step of undo", async () => {
    const services = await openTestServices();
    const { dictionary, undo } = services;
    const id = await saved(services, ["water", "weather"]);
    const before = await newest(services, id);
    const [first] = dictionary.samplesOf(id);
    const added = await later(services).symbols.addSample(id, line(5));
    if (!added.ok || !first) throw new Error("no sample");
    await later(services).symbols.edit(id, { name: "brook", notes: "cold", tags: ["stream"] });
    await later(services).symbols.chooseReference(id, added.value);
    await later(services).symbols.removeSample(id, first.id);
    const present = await stateOf(services, id);

    const history = await later(services).history();
    expect(await history.restoreVersion(id, before)).toEqual({ ok: true, value: true });
    expect(dictionary.snapshot().byId.get(id)).toMatchObject({
      ...{ name: "river", notes: "", tags: ["water", "weather"], reference: first.id },
    });
    const ids = dictionary.samplesOf(id).map((sample) => sample.id);
    expect(ids).toEqual([first.id, added.value]);
    expect(undo.state().undo).toEqual({ type: "versionRestored", name: "river" });
    expect(await history.restoreVersion(id, before)).toEqual({ ok: true, value: false });

    expect(await undo.undo()).toMatchObject({ value: { conflicts: [] } });
    expect(await stateOf(services, id)).toEqual(present);
    expect(undo.state().undo).toMatchObject({ type: "sampleRemoved" });
  });

  it("redraws what was redrawn since, as it was", async () => {
    const services = await openTestServices();
    const id = await saved(services);
    const before = await newest(services, id);
    const [first] = services.dictionary.samplesOf(id);
    await later(services).symbols.replaceSample(id, first?.id ?? ("" as SampleId), line(77));
    const history = await services.history();
    await history.restoreVersion(id, before);
    expect(services.dictionary.inkOf(id)).toEqual(first?.bytes);
  });

  it("never changes where a symbol may go", async () => {
    const services = await openTestServices();
    const made = await services.symbols.save({ ink: line(1), name: "river", level: "device" });
    const id = made.ok ? made.value : ("" as SymbolId);
    const before = await newest(services, id);
    await later(services).symbols.edit(id, { name: "brook" });
    await later(services).symbols.setLevel(id, "private");
    const history = await services.history();
    await history.restoreVersion(id, before);
    expect(services.dictionary.snapshot().byId.get(id)).toMatchObject({
      ...{ name: "river", level: "private" },
    });
  });

  it("gives a pack's symbol the pack's own words back, and brings a deleted one back", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    const { packs, dictionary } = services;
    await packs.install(GREEK);
    await later(services).symbols.edit(ALPHA, { meaning: "aleph" });
    const first = await newest(services, ALPHA);
    await later(services).symbols.edit(ALPHA, { name: "ox", tags: ["animals"] });
    await later(services).symbols.remove(ALPHA);
    const removed = await newest(services, ALPHA);
    const history = await services.history();
    expect(history.symbolAt(ALPHA, first)?.view).toMatchObject({ name: "alpha", meaning: "aleph" });
    expect(history.symbolAt(ALPHA, removed)).toBeUndefined();
    expect(await history.restoreVersion(ALPHA, removed)).toMatchObject({
      error: { type: "SymbolGone" },
    });
    await history.restoreVersion(ALPHA, first);
    expect(dictionary.snapshot().byId.get(ALPHA)).toMatchObject({
      ...{ name: "alpha", meaning: "aleph", tags: ["greek", "letters"] },
    });
  });

  it("shows, after any edits, what it showed then; and undo gives every byte back", async () => {
    const edit = fc.record({
      name: fc.constantFrom("river", "brook", "beck"),
      meaning: fc.constantFrom("", "water"),
      tags: fc.subarray(["Water", "weather", "cold"]),
      draws: fc.boolean(),
      hides: fc.boolean(),
    });
    const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(10), async (list, at) => {
        const services = await openTestServices();
        const id = await saved(services);
        for (const { draws, hides, ...words } of list) {
          await later(services).symbols.edit(id, words);
          const [oldest] = services.dictionary.samplesOf(id);
          if (hides && oldest) await later(services).symbols.removeSample(id, oldest.id);
          if (draws) await later(services).symbols.addSample(id, line(at));
        }
        const { versions } = await historyOf(services, id);
        const version = versions[at % versions.length]?.op ?? ("" as OpId);
        const history = await services.history();
        const then = history.symbolAt(id, version);
        const present = await stateOf(services, id);
        const restored = await later(services).history();
        const outcome = await restored.restoreVersion(id, version);
        const { name, meaning, tags, reference } =
          services.dictionary.snapshot().byId.get(id) ?? {};
        expect({ name, meaning, tags, reference }).toEqual({
          ...{ name: then?.view.name, meaning: then?.view.meaning, tags: then?.view.tags },
          reference: then?.view.reference ?? reference,
        });
        const shown = services.dictionary.samplesOf(id).map((sample) => sample.id);
        expect(shown).toEqual(expect.arrayContaining(then?.samples.map((one) => one.id) ?? []));
        if (outcome.ok && outcome.value) await services.undo.undo();
        expect(await stateOf(services, id)).toEqual(present);
      }),
      { numRuns: 15 },
    );
  });
});

async function saved({ symbols }: TestServices, tags: readonly string[] = []): Promise<SymbolId> {
  const made = await symbols.save({ ink: line(1), name: "river", tags });
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

/** The same services a minute on: what is done then is a step of its own. */
function later(services: TestServices): TestServices {
  services.clock.advance(60_000);
  return services;
}

async function historyOf(services: TestServices, id: SymbolId) {
  const history = await services.history();
  const told = await history.ofSymbol(id);
  if (!told.ok) throw new Error(told.error.type);
  return told.value;
}

async function newest(services: TestServices, id: SymbolId): Promise<OpId> {
  const { versions } = await historyOf(services, id);
  return versions[0]?.op ?? ("" as OpId);
}

/** Every value of a symbol's records that is set, without when and by whom it was written. */
async function stateOf({ database }: TestServices, id: SymbolId) {
  const rows = await database.records.toArray();
  return rows
    .filter((row) => row.id.startsWith(id) && row.id !== usesRecordId(id))
    .map((row) => [
      row.id,
      Object.entries(row.fields).flatMap(([field]) => {
        const value = valueOf(row, field);
        return value === null ? [] : [[field, value] as const];
      }),
    ]);
}
