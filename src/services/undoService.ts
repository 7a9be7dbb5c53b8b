import type { Commit, Draft, Skipped } from "#core/log/draft.ts";
import type { Heirs } from "#core/log/inverse.ts";
import { type FactId, isUsesRecordId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { CommitError } from "#store/commit.ts";

/** What a step did; screens turn it into words. */
export type UndoLabel =
  | { readonly type: "symbolSaved"; readonly name: string }
  | { readonly type: "listSaved"; readonly count: number }
  | { readonly type: "symbolEdited"; readonly name: string }
  | { readonly type: "symbolRemoved"; readonly name: string }
  | { readonly type: "symbolRestored"; readonly name: string }
  | { readonly type: "versionRestored"; readonly name: string }
  | { readonly type: "sampleAdded"; readonly name: string }
  | { readonly type: "sampleReplaced"; readonly name: string }
  | { readonly type: "sampleRemoved"; readonly name: string }
  | { readonly type: "referenceChosen"; readonly name: string }
  | { readonly type: "orderAccepted"; readonly name: string }
  | { readonly type: "levelChanged"; readonly name: string }
  | { readonly type: "packInstalled"; readonly pack: string }
  | { readonly type: "packRemoved"; readonly pack: string }
  | { readonly type: "confirmedForgotten"; readonly count: number }
  | { readonly type: "imported"; readonly count: number }
  | { readonly type: "reviewed"; readonly name: string }
  | { readonly type: "learnt"; readonly count: number }
  | { readonly type: "unlearnt"; readonly count: number }
  | { readonly type: "cardSuspended"; readonly name: string }
  | { readonly type: "cardResumed"; readonly name: string }
  | { readonly type: "cardReset"; readonly name: string }
  | { readonly type: "moreToday"; readonly count: number }
  | { readonly type: "drawingsForgotten"; readonly count: number }
  | { readonly type: "practiceChanged" }
  | { readonly type: "remindersChanged" };

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

/** The service with the door by which others hand in what they did. */
export interface UndoStack extends UndoService {
  readonly push: (label: UndoLabel, commit: Commit) => void;
  /**
   * Takes back the step that wrote a fact, wherever it stands among the others: facts are in nobody's way. Undefined
   * when no step of this tab did.
   */
  readonly undoFact: (fact: FactId) => Promise<Result<UndoOutcome, UndoError> | undefined>;
}

interface Step {
  readonly label: UndoLabel;
  readonly commit: Commit;
  /** Those that the step added when it was first done. */
  readonly facts: ReadonlySet<FactId>;
}

/** Older steps are forgotten; nobody remembers them either. */
const MAX_STEPS = 200;

/** Steps of undo over any commit; `write` commits drafts without noting a new step. */
export function createUndoStack(
  write: (drafts: readonly Draft[]) => Promise<Result<Commit, CommitError>>,
): UndoStack {
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];
  let heirs: Heirs = new Map();
  let state: UndoState = { undo: undefined, redo: undefined };
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const settle = (nextDone: readonly Step[], nextUndone: readonly Step[]) => {
    done = nextDone.slice(-MAX_STEPS);
    undone = nextUndone;
    state = { undo: done.at(-1)?.label, redo: undone.at(-1)?.label };
    for (const listener of listeners) listener();
  };

  const takeBack = async (step: Step): Promise<Result<Step & UndoOutcome, UndoError>> => {
    // Loaded with the first step back, not with the app.
    const { heirsAfter, inverse } = await import("#core/log/inverse.ts");
    const written = await write(inverse(step.commit, heirs));
    if (!written.ok) return written;
    heirs = heirsAfter(heirs, step.commit, written.value);
    const { label } = step;
    // A count that rose since is no conflict: nobody wrote it, and it is right as it is.
    const conflicts = written.value.skipped.filter(({ record }) => !isUsesRecordId(record));
    return ok({ label, facts: step.facts, commit: written.value, conflicts });
  };

  const undoStep = async (step: Step): Promise<Result<UndoOutcome, UndoError>> => {
    const outcome = await takeBack(step);
    if (outcome.ok)
      settle(
        done.filter((other) => other !== step),
        [...undone, outcome.value],
      );
    return outcome;
  };

  const undoLast = async (): Promise<Result<UndoOutcome, UndoError>> => {
    const step = done.at(-1);
    return step ? undoStep(step) : err({ type: "NothingToUndo" });
  };

  const undoFact = async (fact: FactId) => {
    const step = done.findLast(({ facts }) => facts.has(fact));
    return step && undoStep(step);
  };

  const redoLast = async (): Promise<Result<UndoOutcome, UndoError>> => {
    const step = undone.at(-1);
    if (!step) return err({ type: "NothingToUndo" });
    const outcome = await takeBack(step);
    if (outcome.ok) settle([...done, outcome.value], undone.slice(0, -1));
    return outcome;
  };

  /** One at a time: a second Ctrl+Z waits for what the first one took back. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    push: (label, commit) => {
      if (commit.entries.length === 0) return;
      const facts = commit.entries.flatMap(({ op }) => (op.type === "fact" ? [op.fact] : []));
      settle([...done, { label, commit, facts: new Set(facts) }], []);
    },
    undo: () => inTurn(undoLast),
    redo: () => inTurn(redoLast),
    undoFact: (fact) => inTurn(() => undoFact(fact)),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
