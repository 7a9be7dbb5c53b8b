import { describe, expect, it } from "vitest";
import { err, ok } from "#core/shared/result.ts";
import { keepPack } from "#store/packContents.ts";
import { eventually } from "#testing/eventually.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { ALPHA, BETA, GREEK, line, testPack } from "#testing/testPack.ts";

describe("install", () => {
  it("shows the pack's symbols in the reader's language, under stable ids", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    expect(await services.packs.install(GREEK)).toEqual(ok(undefined));
    expect(view(services, ALPHA)).toMatchObject({
      name: "alpha",
      text: "α",
      meaning: "first letter",
      tags: ["greek", "letters"],
      pack: GREEK,
      changed: false,
      level: "private",
      createdAt: services.clock.nowMs(),
    });
    expect(services.dictionary.samplesOf(ALPHA).map(({ own }) => own)).toEqual([false, false]);
    expect(services.dictionary.drawingOf(ALPHA)).toEqual(line(1));
    services.dictionary.setLanguage("de");
    expect(view(services, ALPHA)).toMatchObject({ name: "Alpha", meaning: "erster Buchstabe" });
  });

  it("works offline afterwards, also in a new session", async () => {
    const factory = createIndexedDb();
    const first = await openTestServices({ factory, packs: [testPack()] });
    await first.packs.install(GREEK);
    const later = await openTestServices({ factory });
    later.network.isOnline = false;
    expect(view(later, BETA)?.name).toBe("beta");
    const index = await later.packs.index();
    expect(index).toMatchObject({
      value: { packs: [{ id: GREEK, count: 2, installed: true }], trouble: { type: "Offline" } },
    });
  });

  it("refuses a pack that is cut short, damaged or not there, and installs nothing", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    const { network, packs } = services;
    const path = "packs/greek.0123456789abcdef.json";
    const whole = network.files.get(path) ?? "";
    network.files.set(path, whole.slice(0, -20));
    expect(await packs.install(GREEK)).toMatchObject({ error: { type: "Damaged" } });
    network.files.set(path, whole.replace('"text":"α"', '"text":7'));
    expect(await packs.install(GREEK)).toMatchObject({ error: { type: "Damaged" } });
    network.files.delete(path);
    expect(await packs.install(GREEK)).toEqual(err({ type: "NotFound", status: 404 }));
    network.isOnline = false;
    expect(await packs.install(GREEK)).toEqual(err({ type: "Offline" }));
    expect(await packs.installed()).toEqual([]);
    expect(services.dictionary.snapshot().symbols).toEqual([]);
  });

  it("is stopped before anything is written, and works the next time", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    const stopper = new AbortController();
    const installing = services.packs.install(GREEK, stopper.signal);
    stopper.abort();
    expect(await installing).toEqual(err({ type: "Stopped" }));
    expect(await services.packs.installed()).toEqual([]);
    expect(services.undo.state().undo).toBeUndefined();
    expect(await services.packs.install(GREEK)).toEqual(ok(undefined));
  });

  it("reaches other tabs", async () => {
    const factory = createIndexedDb();
    const here = await openTestServices({ factory, packs: [testPack()] });
    const there = await openTestServices({ factory });
    await here.packs.install(GREEK);
    await eventually(() => expect(view(there, ALPHA)?.name).toBe("alpha"));
  });

  it("is undone and redone like any commit", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    await services.packs.install(GREEK);
    expect(services.undo.state().undo).toEqual({ type: "packInstalled", pack: "Greek" });
    await services.undo.undo();
    expect(services.dictionary.snapshot().symbols).toEqual([]);
    await services.undo.redo();
    expect(services.dictionary.snapshot().symbols).toHaveLength(2);
  });
});

describe("changing a pack's symbol", () => {
  it("writes only what changed, and follows the pack elsewhere", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    await services.packs.install(GREEK);
    await services.symbols.edit(ALPHA, {
      name: "Alpha mine",
      meaning: "first letter",
      tags: ["greek", "own"],
    });
    const row = await services.database.records.get(ALPHA);
    expect(Object.keys(row?.fields ?? {}).sort()).toEqual(["name", "tag:letters", "tag:own"]);
    expect(view(services, ALPHA)).toMatchObject({ tags: ["greek", "own"], changed: true });
    services.dictionary.setLanguage("de");
    expect(view(services, ALPHA)).toMatchObject({
      name: "Alpha mine",
      meaning: "erster Buchstabe",
    });
    await services.undo.undo();
    expect(view(services, ALPHA)).toMatchObject({ name: "Alpha", changed: false });
  });

  it("redraws and removes its samples without touching the pack", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    await services.packs.install(GREEK);
    const [first, second] = services.dictionary.samplesOf(ALPHA);
    if (!first || !second) throw new Error("no samples");
    await services.symbols.replaceSample(ALPHA, first.id, line(9));
    expect(services.dictionary.drawingOf(ALPHA)).toEqual(line(9));
    await services.symbols.removeSample(ALPHA, second.id);
    expect(services.dictionary.samplesOf(ALPHA)).toHaveLength(1);
    await services.undo.undo();
    await services.undo.undo();
    expect(services.dictionary.drawingOf(ALPHA)).toEqual(line(1));
    expect(services.dictionary.samplesOf(ALPHA)).toHaveLength(2);
  });

  it("does not count a use as a change", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    await services.packs.install(GREEK);
    services.symbols.recordUse(BETA);
    await services.symbols.flushUses();
    await eventually(() => expect(view(services, BETA)?.useCount).toBe(1));
    expect(view(services, BETA)?.changed).toBe(false);
    services.dispose();
  });
});

describe("remove", () => {
  it("takes untouched symbols away and keeps touched ones whole", async () => {
    const factory = createIndexedDb();
    const services = await openTestServices({ factory, packs: [testPack()] });
    await services.packs.install(GREEK);
    await services.symbols.edit(ALPHA, { meaning: "my first letter" });
    const added = await services.symbols.addSample(ALPHA, line(7));
    const samples = services.dictionary.samplesOf(ALPHA).map(({ id }) => id);
    expect(await services.packs.remove(GREEK)).toEqual(ok(undefined));
    for (const tab of [services, await openTestServices({ factory })]) {
      expect(view(tab, BETA)).toBeUndefined();
      expect(view(tab, ALPHA)).toMatchObject({
        name: "alpha",
        text: "α",
        meaning: "my first letter",
        tags: ["greek", "letters"],
        pack: undefined,
        changed: true,
      });
      expect(tab.dictionary.samplesOf(ALPHA).map(({ id }) => id)).toEqual(samples);
      expect(tab.dictionary.drawingOf(ALPHA)).toEqual(line(1));
    }
    expect(samples.at(-1)).toBe(added.ok && added.value);
  });

  it("can be undone in one step", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    await services.packs.install(GREEK);
    await services.symbols.edit(ALPHA, { meaning: "my first letter" });
    await services.packs.remove(GREEK);
    await services.undo.undo();
    services.dictionary.setLanguage("de");
    expect(view(services, BETA)?.name).toBe("Beta");
    expect(view(services, ALPHA)).toMatchObject({ name: "Alpha", meaning: "my first letter" });
  });

  it("leaves what the person removed removed when the pack comes back", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    await services.packs.install(GREEK);
    await services.symbols.remove(BETA);
    await services.packs.remove(GREEK);
    await services.packs.install(GREEK);
    expect(services.dictionary.snapshot().symbols.map(({ id }) => id)).toEqual([ALPHA]);
  });
});

describe("fetchMissing", () => {
  it("fetches what the log says is installed, and forgets what is not", async () => {
    const source = await openTestServices({ packs: [testPack()] });
    await source.packs.install(GREEK);
    const exported = await source.transfer.exportAll();
    const services = await openTestServices({ packs: [testPack()] });
    const preview = await services.transfer.importText(exported.ok ? exported.value : "");
    if (!preview.ok) throw new Error(preview.error.type);
    await preview.value.apply();
    expect(services.dictionary.snapshot().symbols).toEqual([]);
    await services.packs.fetchMissing();
    await eventually(() => expect(view(services, ALPHA)?.name).toBe("alpha"));
    await services.packs.remove(GREEK);
    await services.packs.fetchMissing();
    expect(await services.database.packs.count()).toBe(0);
  });
});

describe("clearing up after removed packs", () => {
  it("leaves a pack alone that is installed in the meantime", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    const { packs, database, network } = services;
    await packs.install(GREEK);
    await packs.remove(GREEK);
    await Promise.all([packs.fetchMissing(), packs.install(GREEK)]);
    await packs.install(GREEK);
    network.isOnline = false;
    await packs.fetchMissing();
    expect(await database.packs.count()).toBe(1);
    expect(view(services, ALPHA)?.name).toBe("alpha");
  });

  it("keeps what arrived for a pack that does not count as installed yet", async () => {
    const services = await openTestServices({ packs: [testPack()] });
    await keepPack(services.database, testPack());
    await services.packs.fetchMissing();
    expect(await services.database.packs.count()).toBe(1);
  });
});

describe("removing while the dictionary is still being read", () => {
  it("keeps what the person changed", async () => {
    const factory = createIndexedDb();
    const first = await openTestServices({ factory, packs: [testPack()] });
    await first.packs.install(GREEK);
    await first.symbols.edit(ALPHA, { meaning: "my first letter" });
    const later = await openTestServices({ factory, starts: false });
    expect(await later.packs.remove(GREEK)).toEqual(ok(undefined));
    expect(view(later, ALPHA)).toMatchObject({ name: "alpha", meaning: "my first letter" });
    expect(view(later, BETA)).toBeUndefined();
  });

  it("keeps it too where the pack's contents had not arrived", async () => {
    const source = await openTestServices({ packs: [testPack()] });
    await source.packs.install(GREEK);
    await source.symbols.edit(ALPHA, { meaning: "my first letter" });
    const exported = await source.transfer.exportAll();
    const services = await openTestServices({ packs: [testPack()] });
    const preview = await services.transfer.importText(exported.ok ? exported.value : "");
    if (preview.ok) await preview.value.apply();
    await services.packs.remove(GREEK);
    expect(view(services, ALPHA)).toMatchObject({ name: "alpha", meaning: "my first letter" });
  });
});

function view(services: TestServices, id: typeof ALPHA) {
  return services.dictionary.snapshot().byId.get(id);
}
