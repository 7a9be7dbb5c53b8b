import { useState } from "react";

/** How many words are asked for: enough that nobody passes by chance or by a glance. */
const ASKED_WORDS = 3;

interface AskedWord {
  /** Counted from 0. */
  readonly index: number;
  readonly word: string;
}

export interface WordsCheck {
  readonly asked: readonly AskedWord[];
  /** What the person typed, in the same order. */
  readonly typed: readonly string[];
  readonly type: (place: number, text: string) => void;
  /** The person said that it is done; until then nothing is called wrong. */
  readonly isTried: boolean;
  /** Whether all are right; marks those that are not. */
  readonly judge: () => boolean;
}

/** Asks for three of the words, always the same ones while the sheet is open. */
export function useWordsCheck(words: readonly string[]): WordsCheck {
  const [asked] = useState(() => askedOf(words));
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [isTried, setIsTried] = useState(false);
  return {
    asked,
    typed,
    isTried,
    type: (place, text) => {
      setTyped(asked.map((_, other) => (other === place ? text : (typed[other] ?? ""))));
      setIsTried(false);
    },
    judge: () => {
      setIsTried(true);
      return asked.every(({ word }, place) => isAskedWord(typed[place] ?? "", word));
    },
  };
}

/** Capitals, as keyboards on phones put them, and outer space do not matter. */
export function isAskedWord(typed: string, word: string): boolean {
  return typed.trim().toLowerCase() === word;
}

function askedOf(words: readonly string[]): readonly AskedWord[] {
  return words
    .map((word, index) => ({ index, word, lot: Math.random() }))
    .sort((one, other) => one.lot - other.lot)
    .slice(0, ASKED_WORDS)
    .sort((one, other) => one.index - other.index)
    .map(({ index, word }) => ({ index, word }));
}
