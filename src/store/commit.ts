import type { LimitError } from "#core/log/limits.ts";
import type { StoreError } from "./errors.ts";

/** Why a commit wrote nothing. */
export type CommitError = LimitError | StoreError | { readonly type: "StampExhausted" };
