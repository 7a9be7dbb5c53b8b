/** Wrong passphrases since the last right one; kept across reloads, so that these do not shorten the wait. */
export interface UnlockTries {
  readonly count: number;
  /** Of the last one, ms since 1970. */
  readonly at: number;
}

export interface UnlockTriesPort {
  readonly read: () => UnlockTries;
  readonly write: (tries: UnlockTries) => void;
}

const KEY = "glyphary.tries";

const NONE: UnlockTries = { count: 0, at: 0 };

/** Kept in localStorage; where that is blocked, as long as the page lives. */
export function createUnlockTries(): UnlockTriesPort {
  let known = readKept();
  return {
    read: () => known,
    write: (tries) => {
      known = tries;
      try {
        if (tries.count === 0) localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, JSON.stringify(tries));
      } catch {
        // The wait ends with the page, no more.
      }
    },
  };
}

function readKept(): UnlockTries {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    const { count, at } = (kept ?? NONE) as Readonly<Record<string, unknown>>;
    const areNumbers = Number.isSafeInteger(count) && Number.isSafeInteger(at);
    return areNumbers ? ({ count, at } as UnlockTries) : NONE;
  } catch {
    return NONE;
  }
}
