import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportState } from "#core/log/exportState.ts";
import { EMPTY_STATE, fold } from "#core/log/fold.ts";
import { isStamp } from "#core/log/hlc.ts";
import { parseExport } from "#core/log/parseExport.ts";
import { arbitraryInk, arbitraryOps } from "#testing/arbitraries.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { GREEK, line, testPack } from "#testing/testPack.ts";

describe("export and import", () => {
  it("gives byte-equal text on a blank device, for any state", () => {
    fc.assert(
      fc.property(arbitraryOps, (ops) => {
        const text = textOf(fold(EMPTY_STATE, ops));
        const parsed = parseExport(text);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        expect(textOf(fold(EMPTY_STATE, parsed.value))).toBe(text);
        expect(parsed.value.every(({ stamp }) => isStamp(stamp))).toBe(true);
      }),
    );
  });

  it("carries what people really make, undo and packs included", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryInk, { minLength: 1, maxLength: 4 }), async (inks) => {
        const source = await openTestServices({ packs: [testPack()] });
        for (const ink of inks) await source.symbols.save({ ink, name: "n", tags: ["t"] });
        await source.packs.install(GREEK);
        await source.undo.undo();
        await source.undo.undo();
        const text = await exported(source);
        const blank = await openTestServices();
        const preview = await blank.transfer.importText(text);
        if (!preview.ok) throw new Error(preview.error.type);
        expect(preview.value.symbols).toBe(inks.length);
        expect(preview.value.samples).toBe(inks.length);
        await preview.value.apply();
        expect(await exported(blank)).toBe(text);
        expect(blank.dictionary.snapshot().symbols).toHaveLength(inks.length - 1);
        const again = await blank.transfer.importText(text);
        expect(again).toMatchObject({ value: { changes: 0 } });
      }),
      { numRuns: 10 },
    );
  });

  it("can be undone in one step", async () => {
    const source = await openTestServices();
    await source.symbols.save({ ink: line(1), name: "river" });
    const target = await openTestServices();
    await target.symbols.save({ text: "☀", name: "sun" });
    const preview = await target.transfer.importText(await exported(source));
    if (!preview.ok) throw new Error(preview.error.type);
    expect(await preview.value.apply()).toMatchObject({ value: { changed: 2 } });
    expect(target.dictionary.snapshot().symbols).toHaveLength(2);
    const undone = await target.undo.undo();
    expect(undone).toMatchObject({ value: { conflicts: [] } });
    expect(target.dictionary.snapshot().symbols.map(({ name }) => name)).toEqual(["sun"]);
    await target.undo.redo();
    expect(target.dictionary.snapshot().symbols).toHaveLength(2);
  });

  it("keeps the later write of each field, wherever it was made", async () => {
    const source = await openTestServices();
    const saved = await source.symbols.save({ text: "☀", name: "sun" });
    if (!saved.ok) throw new Error(saved.error.type);
    const target = await openTestServices();
    const first = await target.transfer.importText(await exported(source));
    await (first.ok && first.value.apply());
    source.clock.advance(1000);
    target.clock.advance(2000);
    await source.symbols.edit(saved.value, { name: "old sun", meaning: "day" });
    await target.symbols.edit(saved.value, { name: "new sun" });
    const second = await target.transfer.importText(await exported(source));
    await (second.ok && second.value.apply());
    expect(target.dictionary.snapshot().byId.get(saved.value)).toMatchObject({
      name: "new sun",
      meaning: "day",
    });
  });
});

describe("importText", () => {
  it("tells a stranger's file, a torso, damage and a newer version apart", async () => {
    const services = await openTestServices();
    await services.symbols.save({ ink: line(1), name: "river" });
    const text = await exported(services);
    const errorOf = async (changed: string) => {
      const result = await services.transfer.importText(changed);
      return result.ok ? undefined : result.error.type;
    };
    expect(await errorOf("hello")).toBe("NotAnExport");
    expect(await errorOf('{"format":"glyphary-pack","version":1}')).toBe("NotAnExport");
    expect(await errorOf("[]")).toBe("NotAnExport");
    expect(await errorOf(text.slice(0, -30))).toBe("CutShort");
    expect(await errorOf(text.replace('"version":1', '"version":2'))).toBe("NewerVersion");
    expect(await errorOf(text.replace('"v":"river"', '"v":{"a":1}'))).toBe("Damaged");
    expect(await errorOf(text.replace(/"s":"[0-9a-f]/, '"s":"x'))).toBe("Damaged");
    expect(await errorOf(text.replace('"kind":"symbol"', '"kind":7'))).toBe("Damaged");
    expect(await errorOf(text.replace("[100,100,0]", "[100,1e300,0]"))).toBe("Damaged");
    expect(await errorOf(text.replace('"river"', `"${"r".repeat(40_000)}"`))).toBe("Damaged");
    expect(await errorOf(text)).toBeUndefined();
  });

  it("refuses an export cut at any byte", () => {
    const state = fold(EMPTY_STATE, []);
    const text = textOf(state).trimEnd();
    for (let end = 0; end < text.length; end++)
      expect(parseExport(text.slice(0, end)).ok).toBe(false);
    expect(parseExport(text).ok).toBe(true);
  });
});

function textOf(state: ReturnType<typeof fold>): string {
  return exportState(state.rows.values(), state.facts.values());
}

async function exported(services: Awaited<ReturnType<typeof openTestServices>>): Promise<string> {
  const text = await services.transfer.exportAll();
  if (!text.ok) throw new Error(text.error.type);
  return text.value;
}
