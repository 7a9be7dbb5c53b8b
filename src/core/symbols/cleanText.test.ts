import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "./cleanText.ts";

describe("cleanText", () => {
  it("takes out what is invisible and turns the text beside it", () => {
    expect(cleanText("\u202Eevil\u202C \u2066name\u2069\u0000\u009f")).toBe("evil name");
  });

  it("keeps markup, emoji and joiners as typed", () => {
    expect(cleanText("<b>x</b> &amp; 👩‍🚀 می‌خواهم")).toBe("<b>x</b> &amp; 👩‍🚀 می‌خواهم");
  });

  it("composes, trims and keeps lines", () => {
    expect(cleanText("  e\u0301\r\nzwei\rdrei\t4 ")).toBe("é\nzwei\ndrei\t4");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanText(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("cleanLine", () => {
  it("is one line", () => {
    expect(cleanLine(" a\n\n b\u2028c\td ")).toBe("a b c d");
    expect(cleanLine("a \u202E b")).toBe("a b");
  });
});
