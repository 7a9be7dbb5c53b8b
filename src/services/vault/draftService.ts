import type { Cell } from "#core/vault/rowCodec.ts";
import type { Database } from "#store/database.ts";
import { adoptDraft, dropDraft, keepDraft } from "#store/drafts.ts";

/** What was begun and not saved outlives the page and the lock, sealed. Each tab has its own. */
export interface DraftService {
  /** Keeps something in the place of what was kept; undefined lets go of it. */
  readonly keep: (key: string, content: Cell) => Promise<void>;
  /** What is kept; a tab that has just begun also goes on with what a closed one left. */
  readonly take: (key: string) => Promise<Cell>;
}

/** A name of the tab, the same after a reload. */
export interface Tab {
  readonly id: string;
  readonly isNew: boolean;
  /** Names of the tabs that are open, this one among them. */
  readonly open: () => Promise<ReadonlySet<string>>;
}

/** Drafts of this tab. What cannot be kept is lost with the page; nobody could be told any more. */
export function createDraftService(database: Database, tab: Tab): DraftService {
  return {
    keep: async (key, content) => {
      const own = `${key}.${tab.id}`;
      await (content === undefined ? dropDraft(database, own) : keepDraft(database, own, content));
    },
    take: async (key) => {
      const startingWith = `${key}.`;
      const own = startingWith + tab.id;
      const open = tab.isNew ? await tab.open() : undefined;
      const isLeft = (other: string) => !open?.has(other.slice(startingWith.length));
      const taken = await adoptDraft(database, own, open && { startingWith, isLeft });
      return taken.ok ? taken.value : undefined;
    },
  };
}
