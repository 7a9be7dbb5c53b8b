import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePackText } from "#core/packs/pack.ts";
import { hiragana } from "./data/hiragana.ts";
import { packFile, packSymbolId } from "./packFile.ts";

describe("packFile", () => {
  const { text, entry } = packFile(hiragana);

  it("gives the same bytes for the same source", () => {
    expect(packFile(structuredClone(hiragana))).toEqual({ text, entry });
  });

  it("gives another revision and file name when anything changes, and the same ids", () => {
    const [first, ...others] = hiragana.symbols;
    if (!first) throw new Error("hiragana is empty");
    const changed = { ...hiragana, symbols: [{ ...first, reading: "ah" }, ...others] };
    const after = packFile(changed);
    expect(after.entry.revision).not.toBe(entry.revision);
    expect(after.entry.file).not.toBe(entry.file);
    expect(idsOf(after.text)).toEqual(idsOf(text));
  });

  it("writes a file that is refused when it is cut short at any byte", () => {
    const bytes = new TextEncoder().encode(text);
    expect(bytes.length).toBe(entry.bytes);
    expect(parsePackText(text, "hiragana").ok).toBe(true);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        const torso = new TextDecoder().decode(bytes.subarray(0, length));
        expect(parsePackText(torso, "hiragana").ok).toBe(false);
      }),
    );
  });

  it("shows the chosen symbols in the index, or some from all over the pack", () => {
    const { preview, ...unchosen } = hiragana;
    expect(entry.preview).toHaveLength(preview?.length ?? 0);
    expect(new Set(packFile(unchosen).entry.preview).size).toBe(6);
    expect(() => packFile({ ...hiragana, preview: ["ア"] })).toThrow("ア");
  });
});

describe("packSymbolId", () => {
  it("never changes", () => {
    // printf 'glyphary pack symbol v1\0hiragana\0あ' | openssl dgst -sha256 -binary | head -c 16 | base64
    expect(packSymbolId("hiragana", "あ")).toBe("ptraauaz7vGHRgsHt0lY9eg");
  });

  it("tells the same key in two packs apart", () => {
    expect(packSymbolId("hiragana", "へ")).not.toBe(packSymbolId("katakana", "へ"));
  });
});

function idsOf(text: string): readonly string[] {
  const parsed = parsePackText(text);
  return parsed.ok ? parsed.value.symbols.map(({ id }) => id) : [];
}
