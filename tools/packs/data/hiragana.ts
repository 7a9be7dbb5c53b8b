import { kanaPack } from "./kana.ts";

export const hiragana = kanaPack("hiragana", {
  title: { en: "Hiragana", de: "Hiragana" },
  description: {
    en: "The rounded Japanese syllabary, with voiced and small characters.",
    de: "Die runde japanische Silbenschrift, mit stimmhaften und kleinen Zeichen.",
  },
  preview: ["あ", "き", "の", "ぬ", "ふ", "を"],
});
