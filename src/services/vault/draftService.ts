import type { Cell } from "#core/vault/rowCodec.ts";
import type { Database } from "#store/database.ts";
import { dropDraft, keepDraft, takeDraft } from "#store/drafts.ts";

/** What was begun and not saved outlives the lock, sealed. Each tab has its own. */
export interface DraftService {
  /** Keeps something in the place of what was kept; undefined lets go of it. */
  readonly keep: (key: string, content: Cell) => Promise<void>;
  /** What was kept, once; a tab that has just begun also takes what a closed one left. */
  readonly take: (key: string) => Promise<Cell>;
}

/** A name of the tab, the same after a reload. */
export interface Tab {
  readonly id: string;
  readonly isNew: boolean;
}

/** Drafts of this tab. What cannot be kept is lost with the page; nobody could be told any more. */
export function createDraftService(database: Database, tab: Tab): DraftService {
  return {
    keep: async (key, content) => {
      const own = `${key}.${tab.id}`;
      await (content === undefined ? dropDraft(database, own) : keepDraft(database, own, content));
    },
    take: async (key) => {
      const taken = await takeDraft(database, {
        key: `${key}.${tab.id}`,
        ...(tab.isNew && { orStartingWith: `${key}.` }),
      });
      return taken.ok ? taken.value : undefined;
    },
  };
}
