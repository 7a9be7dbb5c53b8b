/*
 * Which drafts count no more although they may still lie in the database: a page that goes away ends what it was writing there, and
 * localStorage is written at once. Names of drafts only, nothing of what they hold.
 */

const KEY = "glyphary.drafts.gone";

/** Names of drafts that were let go of. */
export interface GoneDrafts {
  readonly all: () => readonly string[];
  readonly add: (name: string) => void;
  readonly delete: (name: string) => void;
}

/** What this browser remembers for all tabs. Where storage is blocked nothing is remembered, and a draft may come back. */
export function createGoneDrafts(): GoneDrafts {
  const write = (names: readonly string[]) => {
    try {
      if (names.length === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, names.join(" "));
    } catch {
      // See above.
    }
  };
  return {
    all: readNames,
    add: (name) => write([...readNames().filter((one) => one !== name), name]),
    delete: (name) => {
      const names = readNames();
      if (names.includes(name)) write(names.filter((one) => one !== name));
    },
  };
}

function readNames(): readonly string[] {
  try {
    return localStorage.getItem(KEY)?.split(" ").filter(Boolean) ?? [];
  } catch {
    return [];
  }
}
