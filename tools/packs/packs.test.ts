import { describe, expect, it } from "vitest";
import { parsePackText } from "#core/packs/pack.ts";
import { hiragana } from "./data/hiragana.ts";
import { kanji1 } from "./data/kanji1.ts";
import { kanji2 } from "./data/kanji2.ts";
import { katakana } from "./data/katakana.ts";
import { kanjivgPaths } from "./kanjivg.ts";
import { packFile } from "./packFile.ts";
import { packs } from "./packs.ts";
import type { PackSource } from "./packSource.ts";

/** No stroke comes nearer to the edge of the 1023 box, where the pen's own width would be cut off. */
const MARGIN = 50;

/** 学年別漢字配当表, 平成29年告示, 第一学年. */
const YEAR_1 =
  "一右雨円王音下火花貝学気九休玉金空月犬見五口校左三山子四糸字耳七車手十出女小上森" +
  "人水正生青夕石赤千川先早草足村大男竹中虫町天田土二日入年白八百文木本名目立力林六";

/** The same, 第二学年. */
const YEAR_2 =
  "引羽雲園遠何科夏家歌画回会海絵外角楽活間丸岩顔汽記帰弓牛魚京強教近兄形計元言原戸" +
  "古午後語工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時室社弱首秋週春書少" +
  "場色食心新親図数西声星晴切雪船線前組走多太体台地池知茶昼長鳥朝直通弟店点電刀冬当" +
  "東答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話";

/** Stroke counts as Japanese schools teach them, some for each number of strokes there is. */
const STROKES_TAUGHT = {
  ...{ 一: 1, 九: 2, 口: 3, 弓: 3, 水: 4, 出: 5, 糸: 6, 車: 7, 近: 7, 学: 8, 門: 8, 音: 9, 海: 9 },
  ...{ 校: 10, 馬: 10, 強: 11, 森: 12, 間: 12, 遠: 13, 算: 14, 線: 15, 頭: 16, 顔: 18, 曜: 18 },
  ...{ そ: 1, ヌ: 2, あ: 3, き: 4, ふ: 4, ネ: 4, ぱ: 4, が: 5 },
};

const textsOf = (pack: PackSource) => pack.symbols.map(({ text }) => text).join("");
const strokeCount = (text: string) =>
  packs.flatMap(({ symbols }) => symbols).find((symbol) => symbol.text === text)?.samples[0]
    ?.length;

describe.each(packs.map((pack) => [pack.id, pack] as const))("the pack %s", (id, pack) => {
  it("is accepted by the app, and no other pack under its name", () => {
    const { text, entry } = packFile(pack);
    expect(parsePackText(text, id)).toMatchObject({ ok: true, value: { id } });
    expect(entry).toMatchObject({ count: pack.symbols.length });
    expect(entry.preview).toHaveLength(6);
  });

  it("keeps all ink in whole numbers within the margins", () => {
    for (const { key, samples } of pack.symbols) {
      const numbers = samples.flat(2).flatMap(({ x, y }) => [x, y]);
      expect(numbers.every(Number.isInteger), key).toBe(true);
      expect(Math.min(...numbers), key).toBeGreaterThanOrEqual(MARGIN);
      expect(Math.max(...numbers), key).toBeLessThanOrEqual(1023 - MARGIN);
    }
  });

  it("gives every symbol a name in each language, and tags in small letters", () => {
    for (const { name, tags } of pack.symbols) {
      expect(name.en.trim() !== "" && name.de.trim() !== "").toBe(true);
      expect(tags.every((tag) => tag === tag.trim().toLowerCase() && tag !== "")).toBe(true);
    }
  });
});

describe("the kana packs", () => {
  it("hold the 46 plain, 25 marked and 9 small characters in the same order", () => {
    expect(hiragana.symbols).toHaveLength(46 + 25 + 9);
    const asKatakana = [...textsOf(hiragana)].map(toKatakana).join("");
    expect(textsOf(katakana)).toBe(`${asKatakana}ヴー`);
  });

  it("romanise after Hepburn", () => {
    const readings = new Map(hiragana.symbols.map(({ text, reading }) => [text, reading]));
    const expected = {
      し: "shi",
      ち: "chi",
      つ: "tsu",
      ふ: "fu",
      じ: "ji",
      ぢ: "ji",
      を: "o",
      ん: "n",
    };
    for (const [text, reading] of Object.entries(expected))
      expect(readings.get(text)).toBe(reading);
  });
});

describe("the kanji packs", () => {
  it("are the kyōiku kanji of the first two years, each once", () => {
    expect(kanji1.symbols).toHaveLength(80);
    expect(kanji2.symbols).toHaveLength(160);
    expect(sorted(textsOf(kanji1))).toBe(sorted(YEAR_1));
    expect(sorted(textsOf(kanji2))).toBe(sorted(YEAR_2));
    expect(new Set(textsOf(kanji1) + textsOf(kanji2)).size).toBe(240);
  });

  it("write on readings in katakana before kun readings in hiragana", () => {
    for (const { reading } of [...kanji1.symbols, ...kanji2.symbols])
      expect(reading).toMatch(/^([ァ-ヶー]+(、(?=.)|$))*([ぁ-ん]+(\.[ぁ-ん]+)?(、(?=.)|$))*$/);
  });

  it("name a symbol by the first of its one to three meanings", () => {
    for (const { name, meaning } of [...kanji1.symbols, ...kanji2.symbols])
      for (const language of ["en", "de"] as const) {
        const meanings = meaning?.[language].split(", ") ?? [];
        expect(meanings[0]).toBe(name[language]);
        expect(meanings.length).toBeLessThanOrEqual(3);
      }
  });
});

describe("KanjiVG's packs", () => {
  const symbols = [hiragana, katakana, kanji1, kanji2].flatMap((pack) => pack.symbols);

  it("have a reading and a meaning in each language for every symbol", () => {
    for (const { reading, meaning } of symbols)
      expect([reading, meaning?.en, meaning?.de].every((words) => words?.trim())).toBe(true);
  });

  it("have as many strokes as KanjiVG, one sample each", () => {
    for (const { text, samples } of symbols) {
      expect(samples).toHaveLength(1);
      expect(samples[0]).toHaveLength(kanjivgPaths(text).length);
    }
  });

  it.each(Object.entries(STROKES_TAUGHT))(
    "write %s in %i strokes, as school does",
    (text, count) => {
      expect(strokeCount(text)).toBe(count);
    },
  );
});

function toKatakana(hiraganaCharacter: string): string {
  return String.fromCodePoint((hiraganaCharacter.codePointAt(0) ?? 0) + 0x60);
}

function sorted(characters: string): string {
  return [...characters].toSorted().join("");
}
