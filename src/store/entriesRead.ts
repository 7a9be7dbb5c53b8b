/* Reading entries back: opened page by page, so that a long history keeps nobody waiting. */
import { ok, type Result } from "#core/shared/result.ts";
import { type EntryError, type EntryId, openEntry, type OpenedEntry } from "#core/vault/entry.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { type Chain, type Database, type EntryRow, sealingOf } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { transact } from "./transact.ts";

/** Opened at once these keep a desktop busy for a frame or two. Entries. */
const ENTRIES_PER_PAGE = 50;

/** An entry as it was written, and where it lies. */
export interface LocalEntry extends OpenedEntry {
  /** Counts as entries came to be here. */
  readonly at: number;
  readonly chain: Chain;
}

/** An entry that does not open: it is passed over, told of, and kept. */
export interface Quarantined {
  readonly id: EntryId;
  readonly chain: Chain;
  readonly error: EntryError;
}

export interface EntriesRead {
  readonly opened: number;
  readonly quarantined: readonly Quarantined[];
  /** The place of the last one, 0 when there is none. */
  readonly last: number;
}

/**
 * Hands over all entries in the order in which they came to be here, from beyond `after` on. Those that do not open are
 * told of at the end. While the database is locked there are none.
 */
export async function readEntries(
  db: Database,
  onPage: (entries: readonly LocalEntry[], progress: { readonly last: number }) => void,
  options: { readonly after?: number } = {},
): Promise<Result<EntriesRead, StoreError>> {
  let [last, opened] = [options.after ?? 0, 0];
  const quarantined: Quarantined[] = [];
  for (;;) {
    const { keyring } = sealingOf(db);
    if (!keyring) return ok({ opened, quarantined, last });
    const from = last;
    const page = await transact(db, () =>
      db.entries.where(":id").above(from).limit(ENTRIES_PER_PAGE).toArray(),
    );
    if (!page.ok) return page;
    last = page.value.at(-1)?.at ?? last;
    const read = openRows(page.value, keyring);
    opened += read.entries.length;
    quarantined.push(...read.quarantined);
    if (read.entries.length > 0) onPage(read.entries, { last });
    if (page.value.length < ENTRIES_PER_PAGE) return ok({ opened, quarantined, last });
  }
}

/** Opens stored entries; one that lies under another's name is as good as forged. */
export function openRows(
  rows: readonly EntryRow[],
  keyring: Keyring,
): { readonly entries: readonly LocalEntry[]; readonly quarantined: readonly Quarantined[] } {
  const entries: LocalEntry[] = [];
  const quarantined: Quarantined[] = [];
  for (const { at = 0, id, chain, envelope } of rows) {
    const read = openEntry(envelope, keyring);
    if (read.ok && read.value.id === id) entries.push({ ...read.value, at, chain });
    else {
      const error = read.ok ? ({ type: "NotAuthentic" } as const) : read.error;
      quarantined.push({ id, chain, error });
    }
  }
  return { entries, quarantined };
}
