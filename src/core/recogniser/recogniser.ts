import type { Ink } from "#core/ink/ink.ts";

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

/** Learns symbols from single drawings and names new drawings of them. */
export interface Recogniser {
  /** Learns one more sample of a symbol. */
  add(id: string, ink: Ink): void;
  /** Forgets a symbol with all its samples; an unknown id is no error. */
  remove(id: string): void;
  /** Ranks symbols by likeness to the ink; one candidate per symbol, at most `limit` (8). */
  recognise(ink: Ink, limit?: number): Recognition;
}
