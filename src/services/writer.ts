import type { Commit, Draft } from "#core/log/draft.ts";
import type { Result } from "#core/shared/result.ts";
import type { CommitEnv, CommitError, Prepare } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { createUndoStack, type UndoLabel, type UndoStack } from "./undoService.ts";

/** How services write: commit, let the tab's indexes see it, and note a step of undo where one is named. */
export interface Writer {
  readonly write: <E = never>(
    drafts: readonly Draft[] | Prepare<E>,
    label?: UndoLabel,
  ) => Promise<Result<Commit, CommitError | E>>;
  readonly undo: UndoStack;
}

/** When a write answered ok, dictionary and practice of this tab show it already. */
export function createWriter(input: {
  readonly database: Database;
  readonly env: CommitEnv;
  /** Takes what was written into the indexes of this tab. */
  readonly refresh: () => Promise<void>;
}): Writer {
  const run = async <E = never>(drafts: readonly Draft[] | Prepare<E>) => {
    // Nothing is written before the first screen stands; `warmUp` fetches it right after.
    const { commit } = await import("#store/commit.ts");
    const written = await commit(input.database, drafts, input.env);
    if (written.ok && written.value.entries.length > 0) await input.refresh();
    return written;
  };
  const undo = createUndoStack((drafts) => run(drafts));
  return {
    undo,
    write: async (drafts, label) => {
      const written = await run(drafts);
      if (written.ok && label) undo.push(label, written.value);
      return written;
    },
  };
}
