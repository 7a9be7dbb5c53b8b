/*
 * One life of a tab, from its start to its end, which may come at any await: at a transaction or at a call over the network.
 * What it had begun is then undone or done, as IndexedDB promises; of what it still tries nothing reaches profile or server.
 */

/** Answered in the place of what would have come, had the tab lived. */
export const DIED = "died";
export type Died = typeof DIED;

export interface Life {
  /** The profile, for as long as this life lasts. */
  readonly indexedDB: IDBFactory;
  /** Called wherever a life may end; throws when it has. */
  readonly step: () => void;
  readonly isOver: () => boolean;
  /** What work answers, or that the life ended meanwhile. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T | Died>;
  readonly end: () => void;
}

interface Fate {
  /** Steps until it ends; for ever unless given. */
  readonly steps?: number;
  /** Asked at every write: is the disk full? */
  readonly isDiskFull?: () => boolean;
}

/** Begins a life over a profile. */
export function beginLife(
  profile: IDBFactory,
  { steps = Infinity, isDiskFull = () => false }: Fate = {},
): Life {
  let left = steps;
  let isOver = false;
  const opened: IDBDatabase[] = [];
  const ending = Promise.withResolvers<Died>();

  const end = () => {
    isOver = true;
    ending.resolve(DIED);
    for (const database of opened) database.close();
  };

  const step = () => {
    if (!isOver && left-- <= 0) end();
    if (isOver) throw new DOMException("the tab is gone", "AbortError");
  };

  const watch = (database: IDBDatabase) => {
    opened.push(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...given) => {
      // An upgrade is the database's own, within an opening.
      if (!isUpgrade(given[1])) step();
      if (given[1] === "readwrite" && isDiskFull())
        throw new DOMException("the disk is full", "QuotaExceededError");
      return begin(...given);
    };
  };

  return {
    indexedDB: {
      open: (...given) => {
        step();
        const opening = profile.open(...given);
        opening.addEventListener("success", () => watch(opening.result));
        return opening;
      },
      deleteDatabase: (name) => {
        step();
        return profile.deleteDatabase(name);
      },
      databases: () => profile.databases(),
      cmp: (one, other) => profile.cmp(one, other),
    },
    ...{ step, end },
    isOver: () => isOver,
    within: (work) => Promise.race([alive(work), ending.promise]),
  };

  /** A dead tab reports nothing. */
  async function alive<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isOver) return new Promise<never>(() => undefined);
      throw error;
    }
  }
}

function isUpgrade(mode: string | undefined): boolean {
  return mode === "versionchange";
}
