/**
 * What is remembered of the other devices' chains, beside the cursor and changed in its transactions; sealed among the
 * drafts, since it tells how many devices there are and how much each writes.
 */
import { EMPTY_LEDGER, type Ledger } from "#core/sync/ledger.ts";
import { ledgerFromCell, ledgerToCell } from "#core/sync/ledgerRow.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import type { ServerView } from "#core/vault/entry.ts";
import type { Cell } from "#core/vault/rowCodec.ts";
import type { Tables } from "./database.ts";

const LEDGER_KEY = "sync.ledger";

/** What a device's last entry says of how far that device had read. */
export interface LastView extends ServerView {
  /** The number of the entry. */
  readonly n: number;
}

export interface Watched {
  readonly ledger: Ledger;
  readonly views: ReadonlyMap<DeviceId, LastView>;
}

export const NOTHING_WATCHED: Watched = { ledger: EMPTY_LEDGER, views: new Map() };

/** Reads it inside a transaction over drafts; undefined: it is there and does not open, and everything has to be read anew. */
export async function watchedIn({ drafts }: Pick<Tables, "drafts">): Promise<Watched | undefined> {
  const row = await drafts.get(LEDGER_KEY);
  if (row) return readWatched(row.content);
  const isBroken = (await drafts.where("key").equals(LEDGER_KEY).count()) > 0;
  return isBroken ? undefined : NOTHING_WATCHED;
}

/** Keeps it, inside a transaction over drafts. */
export async function keepWatched(
  { drafts }: Pick<Tables, "drafts">,
  { ledger, views }: Watched,
): Promise<void> {
  const seen = [...views].map(([device, { n, seq, digest }]): Cell => [device, n, seq, digest]);
  await drafts.put({ key: LEDGER_KEY, content: [ledgerToCell(ledger), seen] });
}

function readWatched(content: Cell): Watched | undefined {
  if (!Array.isArray(content)) return undefined;
  const [cell, seen] = content as readonly Cell[];
  const ledger = ledgerFromCell(cell);
  if (!ledger || !Array.isArray(seen)) return undefined;
  const views = (seen as readonly Cell[]).map(readView);
  const read = views.filter((view) => view !== undefined);
  return read.length === views.length ? { ledger, views: new Map(read) } : undefined;
}

function readView(cell: Cell): readonly [DeviceId, LastView] | undefined {
  if (!Array.isArray(cell)) return undefined;
  const [device, n, seq, digest] = cell as readonly Cell[];
  if (typeof device !== "string" || typeof n !== "number" || typeof seq !== "number")
    return undefined;
  return digest instanceof Uint8Array ? [device as DeviceId, { n, seq, digest }] : undefined;
}
