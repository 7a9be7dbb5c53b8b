import { expect, it } from "vitest";
import { languageOf } from "./languageOf.ts";

it.each([
  ["あ", "ja"],
  ["カード", "ja"],
  ["イチ、イツ、ひと、ひと.つ", "ja"],
  ["右手の", "ja"],
  ["한글", "ko"],
  ["韓國말", "ko"],
  ["river", undefined],
  ["", undefined],
  ["12", undefined],
  ["ー", undefined],
  ["ka か", undefined],
  ["한 か", undefined],
  ["右", undefined],
] as const)("says of %j: %j", (words, language) => {
  expect(languageOf(words)).toBe(language);
});

it("takes Chinese characters for what stands beside them", () => {
  expect(languageOf("右", "ウ、ユウ、みぎ")).toBe("ja");
  expect(languageOf("右", "우")).toBe("ko");
  expect(languageOf("右", "yòu")).toBeUndefined();
  expect(languageOf("right", "みぎ")).toBeUndefined();
  expect(languageOf("右 R", "みぎ")).toBeUndefined();
});
