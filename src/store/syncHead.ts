/** What is looked at whenever the server's log has been read to its end. */
import { sameBytes } from "#core/vault/labels.ts";
import type { Row } from "#core/log/op.ts";
import { sameView } from "#core/sync/digest.ts";
import { atHead, type Ledger, unprovenIn } from "#core/sync/ledger.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import { deviceRecordId } from "#core/vault/deviceRecord.ts";
import type { EntryId, ServerView } from "#core/vault/entry.ts";
import type { Database, EntryRow, Tables } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { keepWatched, type LastView, watchedIn } from "./syncLedger.ts";
import { cursorIn, viewOf } from "./syncState.ts";
import { inTransaction } from "./transact.ts";

/** The chains as they are at the head, and what is needed to judge them. */
export interface AtHead {
  readonly cursor: ServerView;
  readonly ledger: Ledger;
  /** The entries whose signatures vouch for the rest. */
  readonly unproven: readonly EntryRow[];
  /** What each device says of itself. */
  readonly devices: ReadonlyMap<DeviceId, Row | undefined>;
  /** The devices that were shown another log than this one. */
  readonly shownOther: readonly DeviceId[];
}

/** Reads it as of one moment; undefined where nothing is remembered. */
export function readAtHead(db: Database): Promise<Result<AtHead | undefined, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["drafts", "entries", "records", "sync"],
    work: async (tables) => {
      const watched = await watchedIn(tables);
      if (!watched) return undefined;
      const cursor = viewOf(await cursorIn(tables));
      const ids = unprovenIn(watched.ledger).map(({ id }) => id);
      const devices = [...watched.ledger.keys()];
      const rows = await tables.records.bulkGet(devices.map(deviceRecordId));
      return {
        ...{ cursor, ledger: watched.ledger },
        unproven: ids.length > 0 ? await tables.entries.where("id").anyOf(ids).toArray() : [],
        devices: new Map(devices.map((device, index) => [device, rows[index]])),
        shownOther: await shownOtherIn(tables, watched.views, cursor),
      };
    },
  });
}

/** Counts a look at the head, unless more was read meanwhile. */
export function keepAtHead(
  db: Database,
  seen: Pick<AtHead, "cursor" | "ledger">,
  known: { readonly genuine: ReadonlySet<EntryId>; readonly announced: ReadonlySet<DeviceId> },
): Promise<Result<Ledger, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["drafts", "sync"],
    work: async (tables) => {
      const watched = await watchedIn(tables);
      if (!watched || !sameView(viewOf(await cursorIn(tables)), seen.cursor)) return seen.ledger;
      const ledger = atHead(watched.ledger, known);
      if (ledger !== watched.ledger) await keepWatched(tables, { ...watched, ledger });
      return ledger;
    },
  });
}

/**
 * A device's last entry is enough: whoever was shown another log and then this one has noticed it, and its entries since then say
 * what they say of this one.
 */
async function shownOtherIn(
  { entries }: Pick<Tables, "entries">,
  views: ReadonlyMap<DeviceId, LastView>,
  cursor: ServerView,
): Promise<readonly DeviceId[]> {
  const asked = [...views].filter(([, { seq }]) => seq > 0);
  const seqs = [...new Set(asked.map(([, { seq }]) => seq))];
  const rows = seqs.length > 0 ? await entries.where("seq").anyOf(seqs).toArray() : [];
  const digests = new Map(rows.map(({ seq, digest }) => [seq, digest]));
  return asked.flatMap(([device, { seq, digest }]) => {
    if (seq > cursor.seq) return [device];
    const here = digests.get(seq);
    return here && !sameBytes(here, digest) ? [device] : [];
  });
}
