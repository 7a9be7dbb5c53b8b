import { kana, kanaPack } from "./kana.ts";

export const katakana = kanaPack("katakana", {
  title: { en: "Katakana", de: "Katakana" },
  description: {
    en: "The angular Japanese syllabary for foreign words, with voiced and small characters.",
    de: "Die eckige japanische Silbenschrift für Fremdwörter, mit stimmhaften und kleinen Zeichen.",
  },
  preview: ["ア", "カ", "ヌ", "メ", "ネ", "ヲ"],
  own: [
    kana("katakana", "ヴ", {
      name: { en: "vu", de: "vu" },
      reading: "vu",
      meaning: {
        en: "the syllable vu of foreign words: ウ with two voicing strokes",
        de: "die Silbe vu in Fremdwörtern: ウ mit zwei Strichen, stimmhaft",
      },
    }),
    kana("katakana", "ー", {
      name: { en: "long vowel mark", de: "Dehnungszeichen" },
      reading: "chōon",
      meaning: {
        en: "lengthens the vowel before it: カー is read kā",
        de: "dehnt den Vokal davor: カー wird kā gelesen",
      },
    }),
  ],
});
