/**
 * How well something typed in a hurry fits a name: whole words best, then parts of words, then beginnings of words
 * ("lsn" for "Left, single, new"), then letters with gaps. Every word that was typed has to be found.
 */
import { foldText } from "./foldText.ts";

const WORD_BREAK = /[^\p{L}\p{N}]+/u;

/** What each way of fitting is worth at least; the share of the text that was typed adds up to `SHARE`. */
const WORTH = { wordBegins: 0.8, contains: 0.6, initials: 0.4, gaps: 0.1 } as const;
const SHARE = 0.15;

/** With fewer letters than this, gaps fit nearly anything. */
const FEWEST_FOR_GAPS = 3;

/** Letters spread wider than this over the text fit by chance; typed letters per letter passed. */
const LEAST_DENSITY = 0.6;

/** Answers a figure in (0, 1], higher for a better fit, or undefined where it does not fit; nothing typed fits all alike. */
export function fuzzyScore(typed: string, text: string): number | undefined {
  const folded = foldText(text);
  const wanted = foldText(typed).split(WORD_BREAK).filter(isWord);
  const scores = wanted.map((word) => wordScore(word, folded));
  if (scores.length === 0) return 1;
  let sum = 0;
  for (const score of scores) {
    if (score === undefined) return undefined;
    sum += score;
  }
  return sum / scores.length;
}

function wordScore(wanted: string, text: string): number | undefined {
  // Most texts end here, and cost no more than this.
  if (!hasInOrder(wanted, text)) return undefined;
  const share = SHARE * Math.min(1, wanted.length / text.length);
  const at = text.indexOf(wanted);
  if (at >= 0) {
    const words = text.split(WORD_BREAK);
    if (words.includes(wanted)) return WORTH.wordBegins + 0.05 + share;
    return (
      (words.some((word) => word.startsWith(wanted)) ? WORTH.wordBegins : WORTH.contains) + share
    );
  }
  if (isOfBeginnings(wanted, text.split(WORD_BREAK).filter(isWord))) return WORTH.initials + share;
  const density = densityIn(wanted, text);
  return density === undefined ? undefined : WORTH.gaps + 0.2 * density + share;
}

function hasInOrder(wanted: string, text: string): boolean {
  let at = -1;
  for (const letter of wanted) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Whether it can be cut into beginnings of these words, in their order; words may be passed over. */
function isOfBeginnings(wanted: string, words: readonly string[]): boolean {
  if (wanted === "") return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  for (let length = sharedLength(wanted, word); length > 0; length--)
    if (isOfBeginnings(wanted.slice(length), rest)) return true;
  return isOfBeginnings(wanted, rest);
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** How close together the letters stand in one word of the text, from its beginning on; undefined: too far apart. */
function densityIn(wanted: string, text: string): number | undefined {
  if (wanted.length < FEWEST_FOR_GAPS) return undefined;
  let best: number | undefined;
  for (const word of text.split(WORD_BREAK)) {
    const span = spanIn(wanted, word);
    const density = span === undefined ? 0 : wanted.length / span;
    if (density >= LEAST_DENSITY && density > (best ?? 0)) best = density;
  }
  return best;
}

function spanIn(wanted: string, word: string): number | undefined {
  if (!word.startsWith(wanted.charAt(0))) return undefined;
  let at = 0;
  for (const letter of wanted.slice(1)) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return undefined;
  }
  return at + 1;
}

function isWord(part: string): boolean {
  return part !== "";
}
