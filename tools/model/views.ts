/* Views of a server's log, by the real digest; computed once for each log there is. */
import { advance } from "#core/sync/digest.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import { NO_VIEW, type ServerView } from "#core/vault/entry.ts";
import { type EntryName, entryOf } from "./entries.ts";

const views = new Map<string, ServerView>();
const names = new WeakMap<Uint8Array, string>();

/** The view of whoever has read these. */
export function viewOf(log: readonly EntryName[]): ServerView {
  const key = log.join();
  const known = views.get(key);
  if (known) return known;
  const ids = log.map((name) => entryOf(name).id);
  const view = advance(NO_VIEW, ids).at(-1) ?? NO_VIEW;
  views.set(key, view);
  return view;
}

export function viewName({ seq, digest }: ServerView): string {
  const known = names.get(digest);
  if (known !== undefined) return `${seq}${known}`;
  const name = `~${bytesToBase64url(digest.subarray(0, 6))}`;
  names.set(digest, name);
  return `${seq}${name}`;
}
