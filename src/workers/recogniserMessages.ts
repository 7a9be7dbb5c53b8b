import type { Recognition } from "#core/recogniser/recogniser.ts";

/** One drawing of a symbol, its ink as `encodeInk` writes it: ten thousand cross the border in one message. */
export interface Template {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Drawn by the person, not by a pack. */
  readonly own?: boolean;
}

/** What the recogniser's Web Worker is asked; answered in order, but `recognise` overtakes the two long questions. */
export type RecogniserRequest =
  /** Keeps a saved index at hand, so that drawings it holds need not be looked at again; not answered. */
  | { readonly type: "restore"; readonly bytes: Uint8Array }
  /** Adds samples; answered by `learned`. */
  | { readonly type: "learn"; readonly batch: number; readonly samples: readonly Template[] }
  /** Everything is taught: lets go of what was restored and not used; not answered. */
  | { readonly type: "settle" }
  /** Answered by `saved`. */
  | { readonly type: "save" }
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
      /** The pen may not be done. */
      readonly isPartial?: boolean;
    }
  /** Finds the person's habit and how well their drawings are foretold; answered by `assessed`. */
  | {
      readonly type: "assess";
      readonly question: number;
      readonly drawings: readonly Template[];
    }
  /** Whether a further sample leaves the person's drawings as well recognised; answered by `judged`. */
  | {
      readonly type: "judge";
      readonly question: number;
      readonly sample: Template;
      readonly drawings: readonly Template[];
    };

export type RecogniserResponse =
  /** A batch is known; so many of its samples were not ink, so many had to be looked at because no index held them. */
  | {
      readonly type: "learned";
      readonly batch: number;
      readonly refused: number;
      readonly fresh: number;
    }
  | { readonly type: "recognised"; readonly query: number; readonly recognition: Recognition }
  | { readonly type: "saved"; readonly bytes: Uint8Array }
  | {
      readonly type: "assessed";
      readonly question: number;
      /** Drawings asked for with themselves left out, and how many came first. */
      readonly asked: number;
      readonly first: number;
    }
  | { readonly type: "judged"; readonly question: number; readonly helps: boolean }
  /** The request was of no known form. */
  | { readonly type: "refused" };
