import type { Recognition } from "#core/recogniser/recogniser.ts";

/** One drawing of a symbol, its ink as `encodeInk` writes it: ten thousand cross the border in one message. */
export interface Template {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What the recogniser's Web Worker is asked; answered strictly in order. */
export type RecogniserRequest =
  /** Adds samples; answered by `learned`. */
  | { readonly type: "learn"; readonly batch: number; readonly samples: readonly Template[] }
  /** Removes symbols with all their samples; not answered. */
  | { readonly type: "forget"; readonly ids: readonly string[] }
  /** Forgets everything; not answered. */
  | { readonly type: "reset" }
  /** Ranks symbols; answered by `recognised` with the same number. */
  | {
      readonly type: "recognise";
      readonly query: number;
      readonly bytes: Uint8Array;
      readonly limit: number | undefined;
    };

export type RecogniserResponse =
  /** A batch is known; so many of its samples were not ink. */
  | { readonly type: "learned"; readonly batch: number; readonly refused: number }
  | { readonly type: "recognised"; readonly query: number; readonly recognition: Recognition }
  /** The request was of no known form. */
  | { readonly type: "refused" };
