import type { Skipped } from "#core/log/draft.ts";
import type { Result } from "#core/shared/result.ts";
import type { CommitError } from "#store/commit.ts";

/** What a step did; screens turn it into words. */
export type UndoLabel =
  | { readonly type: "symbolSaved"; readonly name: string }
  | { readonly type: "listSaved"; readonly count: number }
  | { readonly type: "symbolEdited"; readonly name: string }
  | { readonly type: "symbolRemoved"; readonly name: string }
  | { readonly type: "symbolRestored"; readonly name: string }
  | { readonly type: "sampleAdded"; readonly name: string }
  | { readonly type: "sampleReplaced"; readonly name: string }
  | { readonly type: "sampleRemoved"; readonly name: string }
  | { readonly type: "referenceChosen"; readonly name: string }
  | { readonly type: "levelChanged"; readonly name: string }
  | { readonly type: "packInstalled"; readonly pack: string }
  | { readonly type: "packRemoved"; readonly pack: string }
  | { readonly type: "imported"; readonly count: number };

export interface UndoState {
  /** What undo would take back; undefined: nothing. */
  readonly undo: UndoLabel | undefined;
  readonly redo: UndoLabel | undefined;
}

export interface UndoOutcome {
  readonly label: UndoLabel;
  /** Fields that were left alone because they changed since. */
  readonly conflicts: readonly Skipped[];
}

export type UndoError = CommitError | { readonly type: "NothingToUndo" };

/** The steps of this tab, newest last; they end with the tab. */
export interface UndoService {
  readonly undo: () => Promise<Result<UndoOutcome, UndoError>>;
  readonly redo: () => Promise<Result<UndoOutcome, UndoError>>;
  readonly state: () => UndoState;
  readonly subscribe: (listener: () => void) => () => void;
}
