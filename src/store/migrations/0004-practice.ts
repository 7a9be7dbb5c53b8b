import type { Dexie } from "dexie";

/**
 * `due` says when cards are due, readable even where all else is sealed (DESIGN, section 3). Facts of one kind become one
 * range of keys, so that a hundred thousand reviews can be read page by page.
 */
export function addPractice(db: Dexie): void {
  db.version(4).stores({ due: "id, due", facts: "id, [kind+id]" });
}
