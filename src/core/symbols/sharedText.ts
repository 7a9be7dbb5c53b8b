/* What another app shares as text, taken for the beginning of a symbol. */
import { cleanLine, cleanText } from "./cleanText.ts";
import { MAX_NOTE_LENGTH } from "./fields.ts";

/** As apps share it; which of the three a text is in differs from app to app. */
export interface SharedText {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** What is known of a symbol from the text alone. */
export interface SharedSymbol {
  /** The sign itself, where the text is nothing but one. */
  readonly text: string;
  readonly name: string;
  readonly meaning: string;
  readonly notes: string;
}

/** A family emoji with skin tones has some 25. UTF-16 units. */
const MAX_SIGN_LENGTH = 40;

/** Longer words are no name but a sentence. UTF-16 units. */
const MAX_NAME_LENGTH = 40;

/** Longer text is no meaning but notes. UTF-16 units. */
const MAX_MEANING_LENGTH = 200;

/** A letter that is not Latin, a sign or an emoji: most likely the symbol itself, not what it is called. */
const SIGN = /^(?!\p{Script=Latin})[\p{L}\p{S}\p{Extended_Pictographic}]/u;

/** Whether a text is one character or emoji by itself. */
export function isOneSign(text: string): boolean {
  if (!SIGN.test(text) || text.length > MAX_SIGN_LENGTH) return false;
  // What a reader takes for one character, of however many parts. Made here: it takes a browser thirty milliseconds.
  return [...new Intl.Segmenter().segment(text)].length === 1;
}

/**
 * Sorts shared text into a symbol's fields: one sign is the symbol, a few words are its name, a sentence its meaning, and what is longer
 * goes into its notes. An address is a note. Nothing is left out but what is longer than notes may be.
 */
export function symbolFromShared(shared: SharedText): SharedSymbol {
  const title = cleanLine(shared.title);
  const text = cleanText(shared.text);
  const url = cleanLine(shared.url);
  if (isOneSign(text)) return { text, name: title || text, meaning: "", notes: url };

  const line = cleanLine(text);
  const isName = title === "" && line.length <= MAX_NAME_LENGTH && !isAddress(line);
  const name = isName ? line : shortened(title);
  const rest = isName || line === title ? "" : text;
  const isMeaning = rest.length <= MAX_MEANING_LENGTH && !rest.includes("\n") && !isAddress(rest);
  const longTitle = name === title ? "" : title;
  const notes = [longTitle, isMeaning ? "" : rest, rest.includes(url) ? "" : url];
  return {
    ...{ text: "", name, meaning: isMeaning ? rest : "" },
    notes: notes.filter(Boolean).join("\n").slice(0, MAX_NOTE_LENGTH).toWellFormed(),
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

/** Ends at a word, as far as there is one. */
function shortened(title: string): string {
  if (title.length <= MAX_NAME_LENGTH) return title;
  const cut = title.slice(0, MAX_NAME_LENGTH);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), MAX_NAME_LENGTH / 2));
  // Half of a character may be left at the end.
  return words.replace(/[\ud800-\udbff]$/, "").trim();
}
