import { describe, expect, it, vi } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { eventually } from "#testing/eventually.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { line } from "#testing/testPack.ts";

describe("save", () => {
  it("keeps a drawn symbol, and the dictionary shows it at once", async () => {
    const services = await openTestServices();
    const id = value(
      await services.symbols.save({
        ink: line(5),
        name: "  river ",
        meaning: "water that goes",
        tags: ["Weather", "weather", " "],
      }),
    );
    expect(view(services, id)).toMatchObject({
      name: "river",
      meaning: "water that goes",
      tags: ["Weather"],
      level: "private",
      hasInk: true,
      changed: true,
      createdAt: services.clock.nowMs(),
    });
    expect(services.dictionary.drawingOf(id)).toEqual(line(5));
    expect(services.dictionary.drawingOf(id)).toBe(services.dictionary.drawingOf(id));
  });

  it("keeps a tap as ink, a character without a name, and a name with markup as typed", async () => {
    const services = await openTestServices();
    const dot: Ink = [[{ x: 500, y: 500, t: 0 }]];
    const tap = value(await services.symbols.save({ ink: dot, name: "dot" }));
    expect(services.dictionary.drawingOf(tap)).toEqual(dot);
    const sun = value(await services.symbols.save({ text: "☀️", name: "" }));
    expect(view(services, sun)).toMatchObject({ name: "", text: "☀️", hasInk: false });
    const name = "<b>bold</b> \u202Eturned\u202C";
    const markup = value(await services.symbols.save({ ink: dot, name }));
    expect(view(services, markup)?.name).toBe("<b>bold</b> turned");
  });

  it("refuses kindly what is no symbol or too large, and writes nothing", async () => {
    const services = await openTestServices();
    const { symbols } = services;
    expect(await symbols.save({ name: "nothing drawn" })).toEqual(err({ type: "EmptySymbol" }));
    expect(await symbols.save({ ink: [[]], name: "" })).toEqual(err({ type: "EmptySymbol" }));
    expect(await symbols.save({ ink: line(1), name: " \u202E " })).toEqual(
      err({ type: "NameMissing" }),
    );
    expect(await symbols.save({ text: "x", name: "", notes: "n".repeat(100_000) })).toEqual(
      err({ type: "NoteTooLong", length: 100_000, limit: 10_000 }),
    );
    expect(await symbols.save({ ink: scribble(5000), name: "scribble" })).toEqual(
      err({ type: "SampleTooLong", points: 5000, limit: 4000 }),
    );
    expect(await symbols.save({ text: "x", name: "n".repeat(40_000) })).toMatchObject({
      error: { type: "FieldTooLarge", field: "name" },
    });
    expect(await services.database.outbox.count()).toBe(0);
  });

  it("keeps a 2,000-point scribble and the longest note", async () => {
    const { symbols } = await openTestServices();
    const saved = await symbols.save({
      ink: scribble(2000),
      name: "scribble",
      notes: "語".repeat(10_000),
    });
    expect(saved.ok).toBe(true);
  });

  it("saves a list as one step of undo, or nothing of it", async () => {
    const services = await openTestServices();
    const { symbols, undo } = services;
    const list = [
      { text: "☀", name: "sun" },
      { text: "☾", name: "moon", tags: ["sky"] },
    ];
    expect(value(await symbols.saveList(list))).toHaveLength(2);
    expect(names(services)).toEqual(["moon", "sun"]);
    await undo.undo();
    expect(names(services)).toEqual([]);
    expect(await symbols.saveList([...list, { name: "" }])).toEqual(
      err({ type: "EmptySymbol", index: 2 }),
    );
    expect(names(services)).toEqual([]);
  });
});

describe("saveList", () => {
  it("keeps the list's order under what is recent, however long saving takes", async () => {
    const services = await openTestServices();
    const clock = vi.spyOn(services.clock, "nowMs");
    let nowMs = 1_800_000_000_000;
    clock.mockImplementation(() => nowMs++);
    await services.symbols.saveList(["a", "b", "c"].map((name) => ({ text: name, name })));
    const shown = services.dictionary.search({ sort: "recent" });
    expect(shown.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });
});

describe("edit", () => {
  it("changes only what is named, tags as a whole list", async () => {
    const services = await openTestServices();
    const { symbols } = services;
    const id = value(await symbols.save({ text: "川", name: "river", tags: ["water", "Land"] }));
    await symbols.edit(id, { meaning: "a stream", tags: ["land", "Japan"] });
    expect(view(services, id)).toMatchObject({
      name: "river",
      meaning: "a stream",
      tags: ["Japan", "land"],
    });
    const ops = await services.database.outbox.count();
    await symbols.edit(id, { name: "river", tags: ["Japan", "land"] });
    expect(await services.database.outbox.count()).toBe(ops);
  });

  it("does not let a symbol lose both name and character", async () => {
    const { symbols } = await openTestServices();
    const id = value(await symbols.save({ ink: line(1), name: "river" }));
    expect(await symbols.edit(id, { name: "" })).toEqual(err({ type: "NameMissing" }));
    const note = "n".repeat(100_000);
    expect(await symbols.edit(id, { notes: note })).toMatchObject({
      error: { type: "NoteTooLong" },
    });
  });

  it("says that the symbol is gone when another tab removed it", async () => {
    const factory = createIndexedDb();
    const here = await openTestServices({ factory });
    const there = await openTestServices({ factory });
    const id = value(await here.symbols.save({ ink: line(1), name: "river" }));
    await there.symbols.remove(id);
    expect(await here.symbols.edit(id, { name: "brook" })).toEqual(err({ type: "SymbolGone" }));
    expect(await here.symbols.addSample(id, line(2))).toEqual(err({ type: "SymbolGone" }));
    await eventually(() => expect(view(here, id)).toBeUndefined());
    expect(await here.symbols.restore(id)).toEqual(ok(undefined));
    expect(view(here, id)?.name).toBe("river");
  });
});

describe("restore", () => {
  it("brings a symbol back to where it stood under what is recent", async () => {
    const services = await openTestServices();
    const { symbols, clock } = services;
    const old = value(await symbols.save({ text: "a", name: "old" }));
    clock.advance(1000);
    await symbols.save({ text: "b", name: "young" });
    clock.advance(1000);
    await symbols.remove(old);
    await symbols.restore(old);
    const shown = services.dictionary.search({ sort: "recent" });
    expect(shown.map(({ name }) => name)).toEqual(["young", "old"]);
  });
});

describe("samples", () => {
  it("are added, redrawn in place, chosen and removed", async () => {
    const services = await openTestServices();
    const { symbols, dictionary, clock } = services;
    const id = value(await symbols.save({ ink: line(1), name: "river" }));
    clock.advance(1000);
    const second = value(await symbols.addSample(id, line(2)));
    const [first] = dictionary.samplesOf(id);
    expect(dictionary.drawingOf(id)).toEqual(line(1));
    await symbols.chooseReference(id, second);
    expect(dictionary.drawingOf(id)).toEqual(line(2));
    await symbols.replaceSample(id, second, line(3));
    expect(dictionary.drawingOf(id)).toEqual(line(3));
    await symbols.removeSample(id, second);
    expect(dictionary.drawingOf(id)).toEqual(line(1));
    expect(dictionary.samplesOf(id)).toEqual([first]);
    await services.undo.undo();
    expect(dictionary.drawingOf(id)).toEqual(line(3));
    expect(await symbols.addSample(id, scribble(5000))).toMatchObject({
      error: { type: "SampleTooLong" },
    });
  });

  it("may come later to a symbol without ink", async () => {
    const services = await openTestServices();
    const id = value(await services.symbols.save({ text: "☀", name: "sun" }));
    expect(services.dictionary.inkOf(id)).toBeUndefined();
    await services.symbols.addSample(id, line(4));
    expect(view(services, id)?.hasInk).toBe(true);
  });
});

describe("setLevel", () => {
  it("from private to device makes a new symbol and hides the old one", async () => {
    const services = await openTestServices();
    const { symbols, dictionary } = services;
    const id = value(await symbols.save({ ink: line(1), name: "river", tags: ["water"] }));
    const second = value(await symbols.addSample(id, line(2)));
    await symbols.chooseReference(id, second);
    symbols.recordUse(id);
    await symbols.flushUses();
    const moved = value(await symbols.setLevel(id, "device"));
    expect(moved).not.toBe(id);
    expect(view(services, id)).toBeUndefined();
    expect(view(services, moved)).toMatchObject({
      name: "river",
      level: "device",
      tags: ["water"],
      useCount: 1,
    });
    expect(dictionary.samplesOf(moved)).toHaveLength(2);
    expect(dictionary.drawingOf(moved)).toEqual(line(2));
    await services.undo.undo();
    expect(view(services, moved)).toBeUndefined();
    expect(view(services, id)?.level).toBe("private");
  });

  it("from device to private says everything once more under the same id", async () => {
    const services = await openTestServices();
    const { symbols, database } = services;
    const id = value(await symbols.save({ ink: line(1), name: "river", level: "device" }));
    const before = await database.outbox.count();
    expect(await symbols.setLevel(id, "private")).toEqual(ok(id));
    const lines = (await database.outbox.toArray()).slice(before);
    const fields = lines.flatMap(({ op }) => (op.type === "put" ? [Object.keys(op.fields)] : []));
    expect(fields).toEqual([
      ["createdAt", "name", "level"],
      ["symbol", "ink", "addedAt"],
    ]);
    expect(view(services, id)?.level).toBe("private");
  });
});

describe("recordUse", () => {
  it("counts every use and writes at most once a minute", async () => {
    const services = await openTestServices();
    const { symbols, database, clock } = services;
    const id = value(await symbols.save({ ink: line(1), name: "river" }));
    const before = await database.outbox.count();
    symbols.recordUse(id);
    await eventually(() => expect(view(services, id)?.useCount).toBe(1));
    clock.advance(10_000);
    symbols.recordUse(id);
    symbols.recordUse(id);
    expect(await database.outbox.count()).toBe(before + 1);
    clock.advance(50_000);
    symbols.recordUse(id);
    await eventually(() => expect(view(services, id)?.useCount).toBe(4));
    expect(view(services, id)?.lastUsedAt).toBe(clock.nowMs());
    expect(await database.outbox.count()).toBe(before + 2);
    services.dispose();
  });

  it("leaves a symbol that was just written alone when another one is due", async () => {
    const services = await openTestServices();
    const { symbols, database, clock } = services;
    const one = value(await symbols.save({ ink: line(1), name: "river" }));
    const other = value(await symbols.save({ ink: line(2), name: "brook" }));
    const before = await database.outbox.count();
    symbols.recordUse(one);
    await eventually(() => expect(view(services, one)?.useCount).toBe(1));
    clock.advance(10_000);
    symbols.recordUse(one);
    symbols.recordUse(other);
    await eventually(() => expect(view(services, other)?.useCount).toBe(1));
    expect(view(services, one)?.useCount).toBe(1);
    expect(await database.outbox.count()).toBe(before + 2);
    await symbols.flushUses();
    expect(view(services, one)?.useCount).toBe(2);
    services.dispose();
  });

  it("adds up what two tabs counted at once", async () => {
    const factory = createIndexedDb();
    const here = await openTestServices({ factory });
    const id = value(await here.symbols.save({ ink: line(1), name: "river" }));
    const there = await openTestServices({ factory });
    here.symbols.recordUse(id);
    there.symbols.recordUse(id);
    await Promise.all([here.symbols.flushUses(), there.symbols.flushUses()]);
    await eventually(() => expect(view(here, id)?.useCount).toBe(2));
  });
});

describe("acceptOrder", () => {
  const backwards = [{ reference: 0, reversed: true }];

  it("makes another way of writing right, as one step of undo", async () => {
    const services = await openTestServices();
    const id = value(await services.symbols.save({ ink: line(5), name: "river" }));
    expect(services.dictionary.ordersOf(id)).toEqual([]);
    value(await services.symbols.acceptOrder(id, backwards));
    expect(services.dictionary.ordersOf(id)).toEqual([backwards]);
    expect(services.undo.state().undo).toEqual({ type: "orderAccepted", name: "river" });
    await services.undo.undo();
    expect(services.dictionary.ordersOf(id)).toEqual([]);
  });

  it("speaks of the reference it was learnt on, and of it again after a change of reference is undone", async () => {
    const services = await openTestServices();
    const id = value(await services.symbols.save({ ink: line(5), name: "river" }));
    value(await services.symbols.acceptOrder(id, backwards));
    services.clock.advance(1000);
    const other = value(await services.symbols.addSample(id, line(90)));
    value(await services.symbols.chooseReference(id, other));
    expect(services.dictionary.ordersOf(id)).toEqual([]);
    await services.undo.undo();
    expect(services.dictionary.ordersOf(id)).toEqual([backwards]);
  });

  it("goes along when the symbol moves to this device alone", async () => {
    const services = await openTestServices();
    const id = value(await services.symbols.save({ ink: line(5), name: "river" }));
    value(await services.symbols.acceptOrder(id, backwards));
    const moved = value(await services.symbols.setLevel(id, "device"));
    expect(services.dictionary.ordersOf(moved)).toEqual([backwards]);
  });

  it("is refused where there is no drawing", async () => {
    const services = await openTestServices();
    const sun = value(await services.symbols.save({ text: "☀️", name: "" }));
    expect(await services.symbols.acceptOrder(sun, backwards)).toEqual(err({ type: "SymbolGone" }));
  });
});

function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function view(services: TestServices, id: SymbolId) {
  return services.dictionary.snapshot().byId.get(id);
}

function names(services: TestServices): string[] {
  return services.dictionary.search({ sort: "name" }).map(({ name }) => name);
}

function scribble(points: number): Ink {
  return [
    Array.from({ length: points }, (_, index) => ({
      x: (index * 37) % 1024,
      y: (index * 91) % 1024,
      t: index * 8,
    })),
  ];
}
