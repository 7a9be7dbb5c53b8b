const ASCII_ONLY = /^[\u0020-\u007e]*$/;

/** Alphabets in which a mark above or below a letter does not make it another letter to one who searches. */
const MARKED_LETTERS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/** Katakana that have a hiragana twin, this far away. */
const KATAKANA = /[\u30a1-\u30f6]/g;
const KANA_DISTANCE = 0x60;

/**
 * Folds text for searching: width, case, diacritics of Latin, Greek and Cyrillic, and katakana to hiragana.
 * Dakuten stay: か and が are different letters. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKED_LETTERS, "$1")
    .normalize("NFKC")
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_DISTANCE));
}
