import type { StrokeOrder } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { SampleId, SymbolId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { Level } from "#core/symbols/symbol.ts";
import type { EditError, SaveError } from "./errors.ts";

/** What a person wrote down before it is a symbol; the screen keeps it until saving answered ok. */
export interface SymbolDraft {
  readonly ink?: Ink;
  readonly text?: string;
  readonly name: string;
  readonly reading?: string;
  readonly meaning?: string;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly level?: Level;
}

/** Only what is named here changes; tags are the whole new list. */
export interface SymbolChanges {
  readonly name?: string;
  readonly reading?: string;
  readonly meaning?: string;
  readonly notes?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
}

/** Makes, changes and hides symbols. Every method but the use counter is one step of undo. */
export interface SymbolService {
  readonly save: (draft: SymbolDraft) => Promise<Result<SymbolId, SaveError>>;
  /** Saves a pasted list as one commit, undone in one step. */
  readonly saveList: (
    drafts: readonly SymbolDraft[],
  ) => Promise<Result<readonly SymbolId[], SaveError & { readonly index?: number }>>;
  readonly edit: (id: SymbolId, changes: SymbolChanges) => Promise<Result<void, EditError>>;
  readonly addSample: (id: SymbolId, ink: Ink) => Promise<Result<SampleId, EditError>>;
  /**
   * Keeps a drawing that the person said is this symbol; of those the oldest beyond `MAX_CONFIRMED` goes. No step of
   * undo: it happens by the way.
   */
  readonly keepConfirmed: (id: SymbolId, ink: Ink) => Promise<Result<SampleId, EditError>>;
  /** Hides all drawings kept by confirming, in one step; answers how many. */
  readonly forgetConfirmed: () => Promise<Result<number, EditError>>;
  /** Draws a sample anew; it keeps its place and stays the reference if it was. */
  readonly replaceSample: (
    id: SymbolId,
    sample: SampleId,
    ink: Ink,
  ) => Promise<Result<void, EditError>>;
  readonly removeSample: (id: SymbolId, sample: SampleId) => Promise<Result<void, EditError>>;
  readonly chooseReference: (id: SymbolId, sample: SampleId) => Promise<Result<void, EditError>>;
  /** Takes a way of writing the reference's strokes as right from now on. */
  readonly acceptOrder: (id: SymbolId, order: StrokeOrder) => Promise<Result<void, EditError>>;
  readonly remove: (id: SymbolId) => Promise<Result<void, EditError>>;
  readonly restore: (id: SymbolId) => Promise<Result<void, EditError>>;
  /**
   * device → private keeps the id; private → device makes a new symbol, hides the old one and answers the new id:
   * copies that were synced before remain where they are until erased.
   */
  readonly setLevel: (id: SymbolId, level: Level) => Promise<Result<SymbolId, EditError>>;
  /** Counts a use; written at most once a minute per symbol. */
  readonly recordUse: (id: SymbolId) => void;
  /** Writes pending uses now: on hide and before the page goes. */
  readonly flushUses: () => Promise<void>;
}
