import { readPhrase, RECOVERY_WORDS } from "#core/vault/recoveryPhrase.ts";
import { keyTrouble, type KeyTroubleWords } from "./keyTrouble.ts";

/** A message of the catalogue and what it says in it. */
export type SlipWords =
  | KeyTroubleWords
  | {
      readonly id: "lock.wordsUnknown";
      readonly values: { readonly number: number; readonly word: string };
    };

/** What is wrong with the words so far; the one that is being written is left in peace. */
export function phraseSlip(text: string): SlipWords | undefined {
  const isFull = countWords(text) >= RECOVERY_WORDS;
  const finished = isFull ? text : text.replace(/\S+$/u, "");
  const read = readPhrase(finished);
  if (read.ok) return undefined;
  const { error } = read;
  if (error.type === "UnknownWord") {
    const word = wordsOf(finished)[error.index] ?? "";
    return { id: "lock.wordsUnknown", values: { number: error.index + 1, word } };
  }
  return isFull ? keyTrouble(error, "recovery") : undefined;
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter(Boolean);
}
