/*
 * What the first picture of the next start may show, before the database can be asked; `public/boot.js` reads the same key. No
 * content: whether there are symbols, and whether a lock comes first.
 */

const KEY = "glyphary.start";

/** `new`: nothing was kept here when last looked. */
export type StartHint = "new" | "begun" | "locked";

export function readStartHint(): StartHint {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "begun" || kept === "locked" ? kept : "new";
  } catch {
    return "new";
  }
}

/** Where storage is blocked every start looks like a first one, for the moment until the database is open. */
export function keepStartHint(hint: StartHint): void {
  try {
    if (hint === "new") localStorage.removeItem(KEY);
    else if (localStorage.getItem(KEY) !== hint) localStorage.setItem(KEY, hint);
  } catch {
    // See above.
  }
}
