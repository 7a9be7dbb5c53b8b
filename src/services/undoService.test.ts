import { describe, expect, it, vi } from "vitest";
import { err } from "#core/shared/result.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { line } from "#testing/testPack.ts";

describe("undo and redo", () => {
  it("walk back and forth through everything that was done", async () => {
    const services = await openTestServices();
    const { symbols, undo } = services;
    const id = await saved(services);
    await symbols.edit(id, { name: "brook" });
    await symbols.edit(id, { name: "beck", tags: ["water"] });
    await symbols.remove(id);
    const seen = [shown(services, id)];
    for (let step = 0; step < 4; step++) {
      expect(await undo.undo()).toMatchObject({ value: { conflicts: [] } });
      seen.push(shown(services, id));
    }
    expect(seen).toEqual([undefined, "beck", "brook", "river", undefined]);
    expect(undo.state().undo).toBeUndefined();
    for (const expected of [...seen].reverse().slice(1)) {
      expect(await undo.redo()).toMatchObject({ value: { conflicts: [] } });
      expect(shown(services, id)).toBe(expected);
    }
    expect(undo.state()).toEqual({
      undo: { type: "symbolRemoved", name: "beck" },
      redo: undefined,
    });
  });

  it("do not overwrite what another tab wrote since, and say so", async () => {
    const factory = createIndexedDb();
    const here = await openTestServices({ factory });
    const there = await openTestServices({ factory });
    const id = await saved(here);
    await here.symbols.edit(id, { name: "brook", meaning: "water" });
    await there.symbols.edit(id, { name: "beck" });
    expect(await here.undo.undo()).toMatchObject({
      value: { conflicts: [{ record: id, field: "name" }] },
    });
    expect(here.dictionary.snapshot().byId.get(id)).toMatchObject({ name: "beck", meaning: "" });
  });

  it("do not call it a conflict when a symbol was used since", async () => {
    const services = await openTestServices();
    const { symbols, undo } = services;
    const id = await saved(services);
    symbols.recordUse(id);
    await symbols.flushUses();
    const moved = await symbols.setLevel(id, "device");
    if (!moved.ok) throw new Error(moved.error.type);
    symbols.recordUse(moved.value);
    await symbols.flushUses();
    expect(await undo.undo()).toMatchObject({ value: { conflicts: [] } });
    expect(shown(services, id)).toBe("river");
    expect(await undo.redo()).toMatchObject({ value: { conflicts: [] } });
    expect(shown(services, moved.value)).toBe("river");
  });

  it("forget what could be redone once something new is done", async () => {
    const services = await openTestServices();
    const id = await saved(services);
    await services.symbols.edit(id, { name: "brook" });
    await services.undo.undo();
    await services.symbols.edit(id, { meaning: "water" });
    expect(services.undo.state().redo).toBeUndefined();
    expect(await services.undo.redo()).toEqual(err({ type: "NothingToUndo" }));
  });

  it("take two quick wishes one after the other", async () => {
    const services = await openTestServices();
    const id = await saved(services);
    await services.symbols.edit(id, { name: "brook" });
    await services.symbols.edit(id, { name: "beck" });
    await Promise.all([services.undo.undo(), services.undo.undo()]);
    expect(shown(services, id)).toBe("river");
  });

  it("keep the step when the disk is full", async () => {
    const services = await openTestServices();
    const id = await saved(services);
    await services.symbols.edit(id, { name: "brook" });
    const store = services.database.backendDB().transaction("outbox").objectStore("outbox");
    const full = vi.spyOn(Object.getPrototypeOf(store) as IDBObjectStore, "add");
    full.mockImplementation(() => {
      throw new DOMException("No space", "QuotaExceededError");
    });
    expect(await services.undo.undo()).toEqual(err({ type: "StorageFull" }));
    full.mockRestore();
    expect((await services.undo.undo()).ok).toBe(true);
    expect(shown(services, id)).toBe("river");
  });

  it("tell their listeners", async () => {
    const services = await openTestServices();
    const heard = vi.fn();
    const stop = services.undo.subscribe(heard);
    await saved(services);
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await services.undo.undo();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

async function saved(services: TestServices): Promise<SymbolId> {
  const result = await services.symbols.save({ ink: line(1), name: "river" });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

function shown(services: TestServices, id: SymbolId): string | undefined {
  return services.dictionary.snapshot().byId.get(id)?.name;
}
