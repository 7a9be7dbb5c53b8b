import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./foldText.ts";

describe("foldText", () => {
  it.each([
    ["RIVER", "river"],
    ["Río Ärger Straße", "rio arger strasse"],
    ["Ὀδυσσεύς", "οδυσσευσ"],
    ["Ёж", "еж"],
    ["ｶﾞｷﾞ ＡＢＣ", "がぎ abc"],
    ["カタカナ ヴ", "かたかな ゔ"],
    ["①", "1"],
  ])("folds %s to %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("keeps dakuten: か is not が", () => {
    expect(foldText("か")).not.toBe(foldText("が"));
    expect(foldText("は")).not.toBe(foldText("ぱ"));
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });
});
