/**
 * What hiragana and katakana have in common: the same syllables in the same order, each written once by a character
 * that was once a whole kanji. Romanised after Hepburn.
 */
import { KANJIVG_ORIGIN, kanjivgInk } from "../kanjivg.ts";
import type { Localised, PackSource, SourceSymbol } from "../packSource.ts";

/** syllable, hiragana and the kanji it comes from, katakana and the kanji it comes from */
const PLAIN = `
  a   あ安 ア阿    i   い以 イ伊    u   う宇 ウ宇    e   え衣 エ江    o   お於 オ於
  ka  か加 カ加    ki  き幾 キ幾    ku  く久 ク久    ke  け計 ケ介    ko  こ己 コ己
  sa  さ左 サ散    shi し之 シ之    su  す寸 ス須    se  せ世 セ世    so  そ曽 ソ曽
  ta  た太 タ多    chi ち知 チ千    tsu つ川 ツ川    te  て天 テ天    to  と止 ト止
  na  な奈 ナ奈    ni  に仁 ニ仁    nu  ぬ奴 ヌ奴    ne  ね祢 ネ祢    no  の乃 ノ乃
  ha  は波 ハ八    hi  ひ比 ヒ比    fu  ふ不 フ不    he  へ部 ヘ部    ho  ほ保 ホ保
  ma  ま末 マ末    mi  み美 ミ三    mu  む武 ム牟    me  め女 メ女    mo  も毛 モ毛
  ya  や也 ヤ也    yu  ゆ由 ユ由    yo  よ与 ヨ与
  ra  ら良 ラ良    ri  り利 リ利    ru  る留 ル流    re  れ礼 レ礼    ro  ろ呂 ロ呂
  wa  わ和 ワ和    wo  を遠 ヲ乎    n   ん无 ン尓
`;

/** syllable, hiragana and the hiragana it adds a mark to, the same in katakana */
const MARKED = `
  ga  がか ガカ    gi  ぎき ギキ    gu  ぐく グク    ge  げけ ゲケ    go  ごこ ゴコ
  za  ざさ ザサ    ji  じし ジシ    zu  ずす ズス    ze  ぜせ ゼセ    zo  ぞそ ゾソ
  da  だた ダタ    ji  ぢち ヂチ    zu  づつ ヅツ    de  でて デテ    do  どと ドト
  ba  ばは バハ    bi  びひ ビヒ    bu  ぶふ ブフ    be  べへ ベヘ    bo  ぼほ ボホ
  pa  ぱは パハ    pi  ぴひ ピヒ    pu  ぷふ プフ    pe  ぺへ ペヘ    po  ぽほ ポホ
`;

/** the full-sized syllable, the small character and the full-sized one, how one reads an example with it */
const SMALL = `
  ya  ゃや ャヤ きゃ キャ kya    yu  ゅゆ ュユ きゅ キュ kyu    yo  ょよ ョヨ きょ キョ kyo
  a   ぁあ ァア ふぁ ファ fa     i   ぃい ィイ うぃ ウィ wi     u   ぅう ゥウ とぅ トゥ tu
  e   ぇえ ェエ ふぇ フェ fe     o   ぉお ォオ ふぉ フォ fo     tsu っつ ッツ かっぱ カッパ kappa
`;

type Script = "hiragana" | "katakana";

interface KanaList {
  readonly title: Localised;
  readonly description: Localised;
  readonly preview: readonly string[];
  /** Characters that only this script uses. */
  readonly own?: readonly SourceSymbol[];
}

/** The pack of one of the two scripts. */
export function kanaPack(script: Script, { own = [], ...head }: KanaList): PackSource {
  const symbols = [...plainKana(script), ...markedKana(script), ...smallKana(script), ...own];
  return { id: script, ...head, ...KANJIVG_ORIGIN, symbols };
}

/** One symbol of a kana pack. */
export function kana(
  script: Script,
  text: string,
  words: { readonly name: Localised; readonly reading: string; readonly meaning: Localised },
): SourceSymbol {
  return { key: text, text, ...words, tags: [script], samples: [kanjivgInk(text)] };
}

function plainKana(script: Script): SourceSymbol[] {
  return cellsOf(PLAIN, 3).map(([syllable = "", ...pairs]) => {
    const [text, origin] = pairOf(script, pairs);
    return kana(script, text, {
      name: { en: syllable, de: syllable },
      reading: syllable === "wo" ? "o" : syllable,
      meaning: {
        en: `${soundInEnglish(syllable)}, from ${origin}`,
        de: `${soundInGerman(syllable)}, aus ${origin}`,
      },
    });
  });
}

function markedKana(script: Script): SourceSymbol[] {
  return cellsOf(MARKED, 3).map(([syllable = "", ...pairs]) => {
    const [text, base] = pairOf(script, pairs);
    const hasRing = syllable.startsWith("p");
    return kana(script, text, {
      name: { en: syllable, de: syllable },
      reading: syllable,
      meaning: {
        en: `the syllable ${syllable}: ${base} with ${hasRing ? "a ring" : "two voicing strokes"}`,
        de: `die Silbe ${syllable}: ${base} mit ${hasRing ? "Kreis" : "zwei Strichen, stimmhaft"}`,
      },
    });
  });
}

function smallKana(script: Script): SourceSymbol[] {
  return cellsOf(SMALL, 6).map(([syllable = "", ...cells]) => {
    const [text, base] = pairOf(script, cells);
    const example = cells[script === "hiragana" ? 2 : 3] ?? "";
    const sound = cells[4] ?? "";
    return kana(script, text, {
      name: { en: `small ${syllable}`, de: `kleines ${syllable}` },
      reading: syllable,
      meaning: {
        en: `small ${base}: ${example} is read ${sound}`,
        de: `kleines ${base}: ${example} wird ${sound} gelesen`,
      },
    });
  });
}

function soundInEnglish(syllable: string): string {
  if (syllable === "wo") return "the particle o";
  if (syllable === "n") return "the closing n";
  return syllable.length === 1 ? `the vowel ${syllable}` : `the syllable ${syllable}`;
}

function soundInGerman(syllable: string): string {
  if (syllable === "wo") return "die Partikel o";
  if (syllable === "n") return "der Auslaut n";
  return syllable.length === 1 ? `der Vokal ${syllable}` : `die Silbe ${syllable}`;
}

function cellsOf(table: string, width: number): string[][] {
  const cells = table.trim().split(/\s+/);
  return Array.from({ length: cells.length / width }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

function pairOf(script: Script, pairs: readonly string[]): [text: string, base: string] {
  const [text, base] = [...(pairs[script === "hiragana" ? 0 : 1] ?? "")];
  if (!text || !base) throw new Error(`Not a kana and its origin: ${pairs.join(" ")}`);
  return [text, base];
}
