/**
 * Refuses passphrases that a guesser tries first. Argon2id makes each guess cost half a second, so what matters is not to be
 * among the first millions: length, no pattern, and none of the commonest. A meter of bits would promise more than it
 * knows.
 */
import { err, ok, type Result } from "#core/shared/result.ts";

export interface WeakPassphrase {
  readonly type: "WeakPassphrase";
  readonly reason: "short" | "common" | "repetitive";
}

/** NIST SP 800-63B asks for 8 where guesses are counted; whoever has the disk counts for himself. Characters. */
const MIN_CHARACTERS = 10;

/** Four words of a list of some thousands are about 50 bits. */
const MIN_WORDS = 4;

/** Shorter ones are hardly words. Characters. */
const MIN_WORD_CHARACTERS = 3;

/** Fewer different characters than this are a pattern. */
const MIN_DIFFERENT = 5;

/** Rows of keys and alphabets: a passphrase that lies in one of them, forwards or backwards, is a finger's slide. */
const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
];

/** What stands at the top of every list of leaked passwords, bare of figures and signs, in English and German. */
const COMMON = [
  ..."password passwort passw passwordpassword passwortpasswort pass admin administrator welcome willkommen".split(
    " ",
  ),
  ..."letmein iloveyou ichliebedich iloveu princess sunshine football baseball fussball monkey dragon master".split(
    " ",
  ),
  ..."superman batman trustno shadow michael hallo hallowelt hello helloworld schatz sommer winter summer".split(
    " ",
  ),
  ..."qwerty qwertz asdf azerty changeme default secret geheim schalke starwars whatever computer internet".split(
    " ",
  ),
  ..."correcthorsebatterystaple passphrase mypassword meinpasswort glyphary".split(" "),
];

/** Whether a passphrase may guard a vault; the reason why not. */
export function checkPassphrase(text: string): Result<void, WeakPassphrase> {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const weak = (reason: WeakPassphrase["reason"]) =>
    err({ type: "WeakPassphrase", reason } as const);
  if ([...plain].length < MIN_CHARACTERS && wordsIn(plain) < MIN_WORDS) return weak("short");
  if (isRepetitive(plain)) return weak("repetitive");
  return isCommon(plain) ? weak("common") : ok(undefined);
}

function wordsIn(plain: string): number {
  const words = plain.split(/[\s\-_.,]+/u).filter((word) => word.length >= MIN_WORD_CHARACTERS);
  return new Set(words).size;
}

function isRepetitive(plain: string): boolean {
  if (new Set(plain).size < MIN_DIFFERENT) return true;
  const bare = plain.replaceAll(/\s/gu, "");
  // A text that is found in its own double before its end is something said over and over.
  if ((bare + bare).indexOf(bare, 1) < bare.length) return true;
  const backwards = [...bare].reverse().join("");
  return RUNS.some((run) => run.includes(bare) || run.includes(backwards));
}

/** A common word with figures or signs about it, or for its letters, is as common. */
function isCommon(plain: string): boolean {
  const core = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const unmasked = core.replaceAll(/[@03$15]/gu, (sign) => LOOKS_LIKE[sign] ?? sign);
  return [core, unmasked].some((text) => COMMON.includes(text.replaceAll(/[^\p{L}]/gu, "")));
}

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  "@": "a",
  "0": "o",
  "3": "e",
  $: "s",
  "1": "i",
  "5": "s",
};
