import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseList } from "./pasteList.ts";

const symbolsOf = (text: string) =>
  parseList(text).flatMap(({ symbol, problem }) => (problem === undefined ? [symbol] : []));

describe("a pasted list", () => {
  it.each([
    ["水\twater\tnature, sky", "tabs"],
    ["水; water; nature, sky", "semicolons"],
    ["水, water, nature, sky", "commas"],
  ])("reads %j, parted by %s", (line) => {
    expect(symbolsOf(line)).toEqual([
      { text: "水", name: "water", meaning: "", tags: ["nature", "sky"] },
    ]);
  });

  it("keeps the commas of a meaning where tabs part the columns", () => {
    expect(symbolsOf("生\tlife, birth, raw")).toEqual([
      { text: "生", name: "life", meaning: "life, birth, raw", tags: [] },
    ]);
  });

  it("takes a line with nothing but a form", () => {
    expect(symbolsOf("☀️")).toEqual([{ text: "☀️", name: "", meaning: "", tags: [] }]);
  });

  it("takes each tag once, in its first spelling", () => {
    expect(symbolsOf("a\tb\tSky, sky; earth")[0]?.tags).toEqual(["Sky", "earth"]);
  });

  it("passes over empty lines and still counts as an editor does", () => {
    expect(parseList("水\twater\n\n  \r\n火\tfire").map(({ line }) => line)).toEqual([1, 4]);
  });

  it("says which lines it cannot take and why", () => {
    const list = `\twater\n${"long ".repeat(20)}\n火\tfire\n火\tFire`;
    expect(parseList(list).map(({ problem }) => problem)).toEqual([
      { type: "FormMissing" },
      { type: "FormTooLong", length: 99, limit: 40 },
      undefined,
      { type: "Repeated", firstLine: 3 },
    ]);
  });

  it("takes the same form twice when it means two things", () => {
    expect(symbolsOf("生\tlife\n生\traw")).toHaveLength(2);
  });

  it("takes any text without failing, one row for each line that is not empty", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (lines) => {
        const text = lines.join("\n");
        const filled = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
        expect(parseList(text)).toHaveLength(filled.length);
      }),
    );
  });
});
