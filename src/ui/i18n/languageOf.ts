/** Letters of Japanese alone; the mark that lengthens a vowel belongs to both of its syllabaries. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;

const OTHER_THAN_JAPANESE =
  /(?![\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script_Extensions=Katakana}])\p{L}/u;
const OTHER_THAN_KOREAN = /(?![\p{Script=Hangul}\p{Script=Han}])\p{L}/u;

/**
 * The language of words whose letters tell it, as a BCP 47 tag, for voices and fonts (WCAG 2.2, 3.1.2): Japanese by its kana, Korean by its
 * letters. Chinese characters alone are of whatever language the words beside them are. Undefined where the letters leave it open, as
 * Latin ones do, and where scripts are mixed.
 */
export function languageOf(words: string, beside = ""): "ja" | "ko" | undefined {
  if (KANA.test(words)) return OTHER_THAN_JAPANESE.test(words) ? undefined : "ja";
  if (HANGUL.test(words)) return OTHER_THAN_KOREAN.test(words) ? undefined : "ko";
  const isHanAlone = HAN.test(words) && !OTHER_THAN_KOREAN.test(words);
  return isHanAlone && beside !== "" ? languageOf(beside) : undefined;
}
