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

export interface SampleOptions {
  /** A hash of the drawing's content, by which it can be recalled, left out and removed alone. */
  readonly key?: SampleKey;
  /** Drawn by the person who will ask: order and direction of its strokes may count. */
  readonly isOwn?: boolean;
}

export interface RecogniseOptions {
  /** Asks as if this sample had never been learnt: how well are a person's own drawings foretold? */
  readonly without?: { readonly id: string; readonly key: SampleKey };
  /** The pen may not be done: symbols that the ink begins are candidates too, behind those that it is. */
  readonly isPartial?: boolean;
}

/** Learns symbols from single drawings and names new drawings of them. */
export interface Recogniser {
  /** Learns one more sample of a symbol. */
  add(id: string, ink: Ink, options?: SampleOptions): void;
  /** Forgets a symbol with all its samples, or only those of the key; an unknown one is no error. */
  remove(id: string, key?: SampleKey): void;
  /** Ranks symbols by likeness to the ink; one candidate per symbol, at most `limit` (8). */
  recognise(ink: Ink, limit?: number, options?: RecogniseOptions): Recognition;
}

/** A recogniser that outlives a session and knows its person. */
export interface PersonalRecogniser extends Recogniser {
  /** Everything learnt, as bytes. */
  save(): Uint8Array;
  /** Takes what `save` wrote in place of everything learnt; on an error nothing changes. */
  load(bytes: Uint8Array): Result<void, IndexFileError>;
  /** Keeps what `save` wrote at hand for `recall`, without learning it. */
  remember(bytes: Uint8Array): Result<void, IndexFileError>;
  /** Learns a remembered sample without its ink; false when none was remembered under the key. */
  recall(id: string, options: SampleOptions & { readonly key: SampleKey }): boolean;
  /** Lets go of what was remembered and not recalled. */
  letGo(): void;
  /** How much order and direction count in the person's own samples: 0 (as at first) to 1. */
  setHabit(weight: number): void;
}
