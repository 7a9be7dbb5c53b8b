import type { Ink } from "#core/ink/ink.ts";
import type { Result } from "#core/shared/result.ts";
import type { IndexFileError } from "./indexFile.ts";
import type { SampleKey } from "./sampleIndex.ts";

/** A recogniser's answer: a symbol and how much the ink looks like it, 0–1, comparable across queries. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** Candidates best first, and how likely the ink is any known symbol at all, 0–1. */
export interface Recognition {
  readonly candidates: readonly Candidate[];
  readonly known: number;
}

export interface RecogniseOptions {
  /** The pen may not be done: symbols that the ink begins are candidates too, behind those that it is. */
  readonly isPartial?: boolean;
}

/** Learns symbols from single drawings and names new drawings of them. */
export interface Recogniser {
  /** Learns one more sample of a symbol; a hash of its content as `key` makes it possible to recall it. */
  add(id: string, ink: Ink, key?: SampleKey): void;
  /** Forgets a symbol with all its samples; an unknown id is no error. */
  remove(id: string): void;
  /** Ranks symbols by likeness to the ink; one candidate per symbol, at most `limit` (8). */
  recognise(ink: Ink, limit?: number, options?: RecogniseOptions): Recognition;
  /** Everything learnt, as bytes. */
  save(): Uint8Array;
  /** Takes what `save` wrote in place of everything learnt; on an error nothing changes. */
  load(bytes: Uint8Array): Result<void, IndexFileError>;
  /** Keeps what `save` wrote at hand for `recall`, without learning it. */
  remember(bytes: Uint8Array): Result<void, IndexFileError>;
  /** Learns a remembered sample without its ink; false when none was remembered under the key. */
  recall(id: string, key: SampleKey): boolean;
  /** Lets go of what was remembered and not recalled. */
  letGo(): void;
}
