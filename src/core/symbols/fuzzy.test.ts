import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./foldText.ts";
import { fuzzyScore } from "./fuzzy.ts";

/** Which of these fit, best first. */
function ranked(typed: string, texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => {
      const score = fuzzyScore(typed, text);
      return score === undefined ? [] : [{ text, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
}

describe("finding by a few letters", () => {
  it("puts whole words before beginnings, those before parts, those before gaps", () => {
    const texts = ["bestir", "startle", "store artists", "start", "kick-start it"];
    expect(ranked("start", texts)).toEqual(["start", "kick-start it", "startle", "store artists"]);
  });

  it.each([
    ["gs", "Go to Settings"],
    ["gotoset", "Go to Settings"],
    ["pratice", "Go to Practice"],
    ["drk", "Colours: dark"],
    ["ÜBEN", "Jetzt üben"],
    ["uben jetzt", "Jetzt üben"],
    ["カタ", "かたち"],
  ])("takes %s for %s", (typed, text) => {
    expect(fuzzyScore(typed, text)).toBeGreaterThan(0);
  });

  it.each([
    ["river", "Reminders: every evening"],
    ["xq", "Export everything"],
    ["dark light", "Colours: dark"],
  ])("does not take %s for %s", (typed, text) => {
    expect(fuzzyScore(typed, text)).toBeUndefined();
  });

  it("fits every text to itself better than to any longer one, and stays within its bounds", () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, more) => {
        const text = words.join(" ");
        const own = fuzzyScore(text, text) ?? 0;
        expect(own).toBeGreaterThan(0);
        expect(own).toBeLessThanOrEqual(1);
        expect(fuzzyScore(text, `${text} ${more}`) ?? 0).toBeLessThanOrEqual(own);
      }),
    );
  });

  it("finds nothing whose letters are not there in some order", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.string({ maxLength: 30 }), (typed, text) => {
        const letters = new Set(foldText(text));
        const strange = [...foldText(typed)].some(
          (letter) => /[\p{L}\p{N}]/u.test(letter) && !letters.has(letter),
        );
        if (strange) expect(fuzzyScore(typed, text)).toBeUndefined();
      }),
    );
  });
});
