const ASCII_ONLY = /^[\u0020-\u007e]*$/;

/** Alphabets in which a mark above or below a letter does not make it another letter to one who searches. */
const MARKED_LETTERS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/** Any combining mark but the two dakuten; most text has none, and the look costs less than the replacing. */
const MARKS = /[\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/;

/** Katakana that have a hiragana twin, this far away. */
const KATAKANA = /[\u30a1-\u30f6]/g;
const KANA_DISTANCE = 0x60;

/**
 * Folds text for searching: width, case, diacritics of Latin, Greek and Cyrillic, and katakana to hiragana.
 * Dakuten stay: か and が are different letters. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  const composed = text.normalize("NFKC").toLowerCase();
  const apart = composed.normalize("NFD");
  const bare = MARKS.test(apart) ? apart.replace(MARKED_LETTERS, "$1") : apart;
  return bare
    .normalize("NFKC")
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_DISTANCE));
}
