/**
 * What a server's answer to an append is worth. Invariants: an entry counts as sent only under a number that fits all that is
 * known of the log, and the cursor moves over one's own entries only if nobody else's lie between: whoever moved it
 * further would never read those. Nor does it move where an entry is known at a number to come: perhaps the server has lost that
 * one since, and what lies there now is another; reading finds out, and sends it again.
 */
import type { EntryId, ServerView } from "#core/vault/entry.ts";
import { advance, isView, sameView } from "./digest.ts";
import type { Appended } from "./remote.ts";

export interface Place {
  readonly id: EntryId;
  readonly seq: number;
}

export type AppendVerdict =
  | {
      readonly type: "Acknowledged";
      /** The server's number of each entry that was sent, in their order. */
      readonly places: readonly Place[];
      /** The entries that the cursor passes, in the server's order, and the view after each; none if it stays where it is. */
      readonly passed: readonly (Place & { readonly view: ServerView })[];
    }
  /** No log is like this: the answer is worth nothing, and nothing counts as sent. */
  | { readonly type: "Contradiction" };

/**
 * Judges the answer to sending `ids`, for somebody who has read as far as `cursor`; `seqOf` tells the number under which an
 * entry is known already, `lastSeq` is the greatest of those (0: none). The second time that one is sent it has its old number.
 */
export function judgeAppended(
  cursor: ServerView,
  given: {
    readonly ids: readonly EntryId[];
    readonly answer: Pick<Appended, "seqs" | "before" | "head">;
    readonly seqOf: (id: EntryId) => number | undefined;
    readonly lastSeq: number;
  },
): AppendVerdict {
  const { ids, answer, seqOf, lastSeq } = given;
  const { seqs, before, head } = answer;
  if (!isView(before) || !isView(head) || seqs.length !== ids.length)
    return { type: "Contradiction" };
  const places = ids.map((id, index): Place => ({ id, seq: seqs[index] ?? 0 }));
  const fresh = places.filter(({ seq }) => seq > before.seq);
  const isDense =
    before.seq + fresh.length === head.seq &&
    fresh.every(({ seq }, index) => seq === before.seq + index + 1);
  // What was there already and has been read bears the number that was read.
  const isKnown = ({ id, seq }: Place) => seq > cursor.seq || seqOf(id) === seq;
  if (!isDense || !places.every((place) => isNumber(place.seq) && isKnown(place)))
    return { type: "Contradiction" };
  if (!sameView(before, cursor) || lastSeq > cursor.seq)
    return { type: "Acknowledged", places, passed: [] };
  const views = advance(
    cursor,
    fresh.map(({ id }) => id),
  );
  if (!sameView(views.at(-1) ?? cursor, head)) return { type: "Contradiction" };
  const passed = fresh.flatMap((place, index) => {
    const view = views[index];
    return view ? [{ ...place, view }] : [];
  });
  return { type: "Acknowledged", places, passed };
}

/**
 * Entries that were acknowledged with numbers at which, as the log is read now, others lie or nothing: they were never stored,
 * and have to be sent again. `places` are all that are known with a number after `cursor` and up to the page's end, or
 * beyond it as well when the page reaches the head.
 */
export function phantoms(
  places: readonly Place[],
  page: { readonly cursor: ServerView; readonly ids: readonly EntryId[] },
): readonly EntryId[] {
  return places
    .filter(({ id, seq }) => page.ids[seq - page.cursor.seq - 1] !== id)
    .map(({ id }) => id);
}

function isNumber(seq: number): boolean {
  return Number.isSafeInteger(seq) && seq > 0;
}
