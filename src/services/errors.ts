import type { CommitError } from "#store/commit.ts";

/** The form or name is not something one can keep. */
export type DraftError =
  /** Neither ink nor text. */
  | { readonly type: "EmptySymbol" }
  /** Only drawn, and without a name there would be nothing to find it by but drawing. */
  | { readonly type: "NameMissing" }
  | { readonly type: "NoteTooLong"; readonly length: number; readonly limit: number }
  | { readonly type: "SampleTooLong"; readonly points: number; readonly limit: number };

export type SaveError = DraftError | CommitError;

/** It was removed in the meantime, perhaps in another tab. */
export interface SymbolGone {
  readonly type: "SymbolGone";
}

export type EditError = SaveError | SymbolGone;

/** The address could not be read. */
export type FetchError =
  | { readonly type: "Offline" }
  | { readonly type: "NotFound"; readonly status: number };
