import { describe, expect, it, vi } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { ALPHA, GREEK, line, testPack } from "#testing/testPack.ts";
import type { TemplateChange } from "./dictionary.ts";

describe("dictionary", () => {
  it("follows another tab by the journal alone", async () => {
    const factory = createIndexedDb();
    const here = await openTestServices({ factory });
    const there = await openTestServices({ factory });
    const heard = vi.fn();
    here.dictionary.subscribe(heard);
    await there.symbols.save({ ink: line(1), name: "river", tags: ["water"] });
    await eventually(() => expect(here.dictionary.snapshot().symbols).toHaveLength(1));
    expect(heard).toHaveBeenCalled();
    expect(here.dictionary.snapshot().tags).toEqual([{ tag: "water", count: 1 }]);
  });

  it("loads everything when the journal was trimmed past it", async () => {
    const factory = createIndexedDb();
    const here = await openTestServices({ factory });
    const there = await openTestServices({ factory });
    here.dictionary.stop();
    await there.symbols.save({ text: "☀", name: "sun" });
    await there.symbols.save({ text: "☾", name: "moon" });
    await there.database.changes.where("seq").belowOrEqual(1).delete();
    await here.dictionary.refresh();
    expect(here.dictionary.search({ sort: "name" }).map(({ name }) => name)).toEqual([
      "moon",
      "sun",
    ]);
  });

  it("reads a dictionary of several pages whole", async () => {
    const factory = createIndexedDb();
    const { symbols } = await openTestServices({ factory });
    const drafts = Array.from({ length: 1600 }, (_, index) =>
      index % 2 === 0
        ? { ink: line(index % 200), name: `symbol ${index}` }
        : { text: `${index}`, name: `symbol ${index}` },
    );
    expect((await symbols.saveList(drafts)).ok).toBe(true);
    const { dictionary } = await openTestServices({ factory });
    const found = dictionary.search({ sort: "name" });
    expect(found.map(({ name }) => name)).toEqual(drafts.map(({ name }) => name));
    expect(found.every(({ hasInk, text }) => hasInk === (text === ""))).toBe(true);
  });

  it("gives the same snapshot until something changes, and a new one after", async () => {
    const { dictionary, symbols } = await openTestServices();
    const before = dictionary.snapshot();
    expect(dictionary.snapshot()).toBe(before);
    expect(before.ready).toBe(true);
    await symbols.save({ text: "☀", name: "sun" });
    expect(dictionary.snapshot()).not.toBe(before);
    expect(before.symbols).toEqual([]);
  });

  it("tells the recogniser only of ink that changed", async () => {
    const { dictionary, symbols, packs, undo } = await openTestServices({ packs: [testPack()] });
    const changes: TemplateChange[] = [];
    dictionary.onTemplates((change) => changes.push(change));
    const saved = await symbols.save({ ink: line(5), name: "river" });
    if (!saved.ok) throw new Error(saved.error.type);
    await symbols.edit(saved.value, { meaning: "water" });
    symbols.recordUse(saved.value);
    await symbols.flushUses();
    expect(changes.map(({ removed, added }) => [removed.length, added.length])).toEqual([[0, 1]]);
    await symbols.addSample(saved.value, line(6));
    expect(changes.at(-1)?.removed).toEqual([saved.value]);
    expect(changes.at(-1)?.added).toHaveLength(2);
    await symbols.remove(saved.value);
    expect(changes.at(-1)).toEqual({ removed: [saved.value], added: [] });
    await undo.undo();
    expect(changes.at(-1)?.added).toHaveLength(2);
    await packs.install(GREEK);
    expect(changes.at(-1)?.added).toHaveLength(3);
    expect([...dictionary.templates()].map(({ id }) => id)).toContain(ALPHA);
    expect([...dictionary.templates()]).toHaveLength(5);
  });

  it("searches, filters by tag and sorts", async () => {
    const { dictionary, symbols, clock } = await openTestServices();
    const save = async (name: string, tags: readonly string[]) => {
      clock.advance(1000);
      const saved = await symbols.save({ ink: line(name.length), name, tags });
      if (!saved.ok) throw new Error(saved.error.type);
      return saved.value;
    };
    const rio = await save("Río", ["Water"]);
    await save("river bank", ["water", "land"]);
    await save("Ärger", []);
    symbols.recordUse(rio);
    await symbols.flushUses();
    const names = (query: Parameters<typeof dictionary.search>[0]) =>
      dictionary.search(query).map(({ name }) => name);
    expect(names({ sort: "name" })).toEqual(["Ärger", "Río", "river bank"]);
    expect(names({})).toEqual(["Ärger", "river bank", "Río"]);
    await eventually(() => expect(names({ sort: "used" })[0]).toBe("Río"));
    expect(names({ text: "rio" })).toEqual(["Río"]);
    expect(names({ text: "BANK", tags: ["WATER"] })).toEqual(["river bank"]);
    expect(names({ tags: ["water", "land"] })).toEqual(["river bank"]);
    expect(dictionary.snapshot().tags[0]).toEqual({ tag: "Water", count: 2 });
  });

  it("hides an orphan until the rest of it arrives", async () => {
    const source = await openTestServices({ packs: [testPack()] });
    await source.packs.install(GREEK);
    await source.symbols.edit(ALPHA, { tags: ["mine"] });
    const text = await source.transfer.exportAll();
    const { dictionary, transfer, packs } = await openTestServices({ packs: [testPack()] });
    const preview = await transfer.importText(text.ok ? text.value : "");
    await (preview.ok && preview.value.apply());
    expect(dictionary.partsOf(ALPHA).row).toBeDefined();
    expect(dictionary.snapshot().symbols).toEqual([]);
    await packs.fetchMissing();
    await eventually(() => expect(dictionary.snapshot().byId.get(ALPHA)?.tags).toEqual(["mine"]));
  });
});
