/* What the server does: an append begins, waits for the lock, and commits; a read sees what is committed. */
import type { EntryName } from "./entries.ts";
import { isByPlace, type Rules } from "./rules.ts";
import type { ModelServer, Page, Pending } from "./state.ts";
import type { ServerView } from "#core/vault/entry.ts";
import { viewOf } from "./views.ts";

/** The last number read is all that a reader of a broken rule keeps. */
type Cursor = ServerView;

/** Begins an append, where it need not wait; undefined where it must. */
export function begin(
  server: ModelServer,
  entries: readonly EntryName[],
  given: { readonly by: number; readonly rules: Rules },
): ModelServer | undefined {
  const { by, rules } = given;
  if (rules.numbers === "lock" && server.pending.length > 0) return undefined;
  const pending: Pending = { entries, by, no: server.counter };
  const counter = rules.numbers === "sequence" ? server.counter + entries.length : server.counter;
  return { ...server, counter, pending: [...server.pending, pending] };
}

export interface Committed {
  readonly server: ModelServer;
  readonly seqs: readonly number[];
  readonly before: ServerView;
  readonly head: ServerView;
}

/** Commits an append: what is there already keeps its number. */
export function commit(server: ModelServer, append: Pending, rules: Rules): Committed {
  const before = headOf(server);
  const log = [...server.log];
  const seqs = append.entries.map((entry, at) => {
    const there = log.find((line) => line.entry === entry);
    if (there) return there.no;
    const no = numberOf({ server, append, rules, place: log.length + 1, at });
    log.push({ entry, no });
    return no;
  });
  const next = { ...server, log, pending: server.pending.filter((other) => other !== append) };
  return { server: next, seqs, before, head: headOf(next) };
}

/** What somebody is answered who has read as far as the cursor. */
export function pageFor(
  server: ModelServer,
  cursor: Cursor,
  given: { readonly most: number; readonly rules: Rules },
): Page {
  const { most, rules } = given;
  const head = headOf(server);
  const after = isByPlace(rules)
    ? server.log.slice(cursor.seq)
    : server.log.filter(({ no }) => no > cursor.seq).sort((one, other) => one.no - other.no);
  return { from: cursor, entries: after.slice(0, most), head };
}

export function headOf({ log }: ModelServer): ServerView {
  return viewOf(log.map(({ entry }) => entry));
}

function numberOf(given: {
  readonly server: ModelServer;
  readonly append: Pending;
  readonly rules: Rules;
  readonly place: number;
  readonly at: number;
}): number {
  const { server, append, rules, place, at } = given;
  if (rules.numbers === "sequence") return append.no + at;
  return rules.cursor === "timestamp" ? server.counter : place;
}
