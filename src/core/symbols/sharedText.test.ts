import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_NOTE_LENGTH } from "./fields.ts";
import { isOneSign, symbolFromShared } from "./sharedText.ts";

const NOTHING = { title: "", text: "", url: "" };
const EMPTY = { text: "", name: "", meaning: "", notes: "" };

describe("shared text", () => {
  it.each([
    ["one character is the symbol", { text: "水" }, { text: "水", name: "水" }],
    ["an emoji of many parts too", { text: "👩‍👩‍👧‍👦" }, { text: "👩‍👩‍👧‍👦", name: "👩‍👩‍👧‍👦" }],
    ["with its title for a name", { text: "🌊", title: "wave" }, { text: "🌊", name: "wave" }],
    ["a few words are a name", { text: " old  oak\n" }, { name: "old oak" }],
    ["a Latin letter is a name", { text: "a" }, { name: "a" }],
    [
      "a sentence under a title is a meaning",
      { title: "Oak", text: "A tree that stands for staying." },
      { name: "Oak", meaning: "A tree that stands for staying." },
    ],
    ["an address is a note", { url: "https://example.org/a" }, { notes: "https://example.org/a" }],
    [
      "also where an app sends it as text",
      { title: "Runes", text: "https://example.org/a" },
      { name: "Runes", notes: "https://example.org/a" },
    ],
    ["a text that repeats the title says it once", { title: "Oak", text: "Oak" }, { name: "Oak" }],
  ] as const)("%s", (_, given, expected) => {
    expect(symbolFromShared({ ...NOTHING, ...given })).toEqual({ ...EMPTY, ...expected });
  });

  it("keeps a long title in the notes and a beginning of it for the name", () => {
    const title = "A very long title of an article that somebody wrote about runes";
    const { name, notes } = symbolFromShared({ ...NOTHING, title });
    expect(title.startsWith(name)).toBe(true);
    expect(name.length).toBeLessThanOrEqual(40);
    expect(notes).toBe(title);
  });

  it("keeps the address, whatever is shared with it, and never leaves half a character", () => {
    const part = fc.string({
      unit: fc.constantFrom(..."aö木🌊\u0301\ud83d \n.\u202e"),
      maxLength: 50,
    });
    fc.assert(
      fc.property(
        fc.record({
          title: part,
          text: part,
          url: fc.nat().map((page) => `https://example.org/${page}`),
        }),
        (shared) => {
          const symbol = symbolFromShared(shared);
          const fields = [symbol.text, symbol.name, symbol.meaning, symbol.notes];
          for (const field of fields) expect(field.isWellFormed()).toBe(true);
          expect(symbol.notes.length).toBeLessThanOrEqual(MAX_NOTE_LENGTH);
          const { text } = symbolFromShared({ ...NOTHING, text: shared.text });
          expect(text === "" || isOneSign(text)).toBe(true);
          expect(symbol.notes).toContain(shared.url);
        },
      ),
    );
  });
});
