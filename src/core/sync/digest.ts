/**
 * The digest of a server's log up to some number: digest(0) is no bytes, digest(seq) = SHA-256(digest(seq − 1) ‖ id). Who
 * keeps `(seq, digest)` of what was read notices at the next page whether anything before it was taken out, put in,
 * or moved; without it a server could tell each time another past.
 */
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { assert } from "#core/shared/assert.ts";
import type { EntryId, ServerView } from "#core/vault/entry.ts";
import { hash } from "#core/vault/hkdf.ts";
import { sameBytes } from "#core/vault/labels.ts";
import { MAX_PAGE_ENTRIES } from "./remote.ts";

const DIGEST_BYTES = 32;

/** What a page of a server's log is worth. */
export type PageVerdict =
  /** It goes on where this device stopped reading. */
  | {
      readonly type: "Follows";
      /** The view after each entry of the page, in order. */
      readonly views: readonly ServerView[];
      /** Whether nothing comes after it at the moment; only then has the server's digest been compared. */
      readonly isHead: boolean;
    }
  /** What was read before is not in the server's log any more, or not in that order. */
  | { readonly type: "Rewritten" }
  /** No log is like this: the answer contradicts itself and is worth nothing. */
  | { readonly type: "Contradiction" };

/** The view after each of the entries that come after `view`. One hash each, a few µs. */
export function advance(view: ServerView, ids: readonly EntryId[]): readonly ServerView[] {
  let last = view;
  return ids.map((id) => {
    last = { seq: last.seq + 1, digest: hash(last.digest, idBytes(id)) };
    return last;
  });
}

/**
 * Judges what a server answered to somebody who has read as far as `cursor`. The ids are hashes of what came, never what
 * the server calls it. A server that tells of more and gives none contradicts itself; else a reader would ask for ever.
 */
export function judgePage(
  cursor: ServerView,
  ids: readonly EntryId[],
  head: ServerView,
): PageVerdict {
  const last = cursor.seq + ids.length;
  if (!isView(head) || ids.length > MAX_PAGE_ENTRIES) return { type: "Contradiction" };
  if (head.seq < cursor.seq) return { type: ids.length === 0 ? "Rewritten" : "Contradiction" };
  if (last > head.seq || (ids.length === 0 && head.seq > last)) return { type: "Contradiction" };
  const views = advance(cursor, ids);
  const isHead = last === head.seq;
  if (isHead && !sameView(views.at(-1) ?? cursor, head)) return { type: "Rewritten" };
  return { type: "Follows", views, isHead };
}

/** Whether two saw the same log. */
export function sameView(one: ServerView, other: ServerView): boolean {
  return one.seq === other.seq && sameBytes(one.digest, other.digest);
}

/** Whether this can be the view of a log at all; numbers from outside can be anything. */
export function isView({ seq, digest }: ServerView): boolean {
  return Number.isSafeInteger(seq) && seq >= 0 && digest.length === (seq === 0 ? 0 : DIGEST_BYTES);
}

function idBytes(id: EntryId): Uint8Array {
  const bytes = base64urlToBytes(id);
  assert(bytes?.length === DIGEST_BYTES, "an entry's id is a hash");
  return bytes;
}
