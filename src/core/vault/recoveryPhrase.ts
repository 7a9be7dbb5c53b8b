import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { createSecret, reveal, type Secret } from "./secret.ts";

/** Words of a recovery phrase: 256 bits and eight bits of checksum (BIP 39). */
export const RECOVERY_WORDS = 24;

const ENTROPY_BYTES = 32;

export type PhraseError =
  | { readonly type: "WrongWordCount"; readonly found: number }
  /** This word, counted from 0, is not in the list. */
  | { readonly type: "UnknownWord"; readonly index: number }
  /** All words are known, but one of them is another one, or two changed places. */
  | { readonly type: "WrongChecksum" };

/** A fresh recovery secret. */
export function newRecoverySecret(randomBytes: RandomBytes): Secret {
  return createSecret(randomBytes(ENTROPY_BYTES));
}

/** The words that say a recovery secret; shown once, never kept. */
export function phraseOf(secret: Secret): readonly string[] {
  return entropyToMnemonic(reveal(secret), wordlist).split(" ");
}

/** Reads words as a person typed them: case, further spaces and line breaks do not matter. */
export function readPhrase(text: string): Result<Secret, PhraseError> {
  const words = text.normalize("NFKD").toLowerCase().split(/\s+/u).filter(Boolean);
  const index = words.findIndex((word) => !KNOWN_WORDS.has(word));
  if (index >= 0) return err({ type: "UnknownWord", index });
  if (words.length !== RECOVERY_WORDS) return err({ type: "WrongWordCount", found: words.length });
  try {
    return ok(createSecret(mnemonicToEntropy(words.join(" "), wordlist)));
  } catch {
    return err({ type: "WrongChecksum" });
  }
}

const KNOWN_WORDS: ReadonlySet<string> = new Set(wordlist);
