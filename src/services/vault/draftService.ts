import type { Cell } from "#core/vault/rowCodec.ts";
import type { GoneDrafts } from "#platform/goneDrafts.ts";
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
export function createDraftService(database: Database, tab: Tab, gone: GoneDrafts): DraftService {
  /** What this tab has kept and not let go of. */
  const kept = new Set<string>();
  const drop = async (name: string) => {
    const dropped = await dropDraft(database, name);
    if (dropped.ok && !kept.has(name)) gone.delete(name);
  };
  return {
    keep: async (key, content) => {
      const own = `${key}.${tab.id}`;
      if (content !== undefined) {
        kept.add(own);
        gone.delete(own);
        await keepDraft(database, own, content);
        return;
      }
      // The page may go before it is dropped, and what was saved by then must not come back.
      if (kept.delete(own)) gone.add(own);
      await drop(own);
    },
    take: async (key) => {
      const startingWith = `${key}.`;
      const own = startingWith + tab.id;
      const open = tab.isNew ? await tab.open() : undefined;
      const isLeft = (other: string) => !open?.has(other.slice(startingWith.length));
      const isMine = (name: string) =>
        name === own || (open !== undefined && name.startsWith(startingWith) && isLeft(name));
      for (const name of gone.all().filter(isMine)) await drop(name);
      const taken = await adoptDraft(database, own, open && { startingWith, isLeft });
      if (!taken.ok || taken.value === undefined) return undefined;
      kept.add(own);
      return taken.value;
    },
  };
}
