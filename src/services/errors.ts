import type { DraftError } from "#core/symbols/checkDraft.ts";
import type { CommitError } from "#store/commit.ts";

export type SaveError = DraftError | CommitError;

/** It was removed in the meantime, perhaps in another tab. */
export interface SymbolGone {
  readonly type: "SymbolGone";
}

export type EditError = SaveError | SymbolGone;

/** The address could not be read. */
export type FetchError =
  { readonly type: "Offline" } | { readonly type: "NotFound"; readonly status: number };
