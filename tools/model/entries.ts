/* The model's entries: names instead of ciphertext, with real ids and links, so that the real rules judge them. */
import { bytesToBase64url } from "#core/shared/base64url.ts";
import type { Branded, DeviceId } from "#core/shared/ids.ts";
import type { Seen } from "#core/sync/ledger.ts";
import { assert } from "#core/shared/assert.ts";
import type { EntryId } from "#core/vault/entry.ts";
import { hash } from "#core/vault/hkdf.ts";

/** What an entry says, by whom, sealed by which key, after which entry. */
export type EntryName = Branded<string, "EntryName">;

export interface ModelEntry extends Seen {
  /** What it says: folded once, whatever the name it came under. */
  readonly content: string;
  readonly key: string;
}

const entries = new Map<EntryName, ModelEntry>();
const namesById = new Map<EntryId, EntryName>();

/** Seals an entry; the same again is the same entry. */
export function sealed(given: {
  readonly device: number;
  readonly n: number;
  readonly key: string;
  readonly previous: EntryName | undefined;
  /** Tells apart what was sealed more than once. */
  readonly time?: number;
}): EntryName {
  const { device, n, key, previous, time } = given;
  const content = `${"abc"[device] ?? "?"}${n}`;
  const again = time === undefined ? "" : `#${time}`;
  const name = `${content}.${key}${again}${previous ? `<${previous}` : ""}` as EntryName;
  if (!entries.has(name)) {
    const id = bytesToBase64url(hash(new TextEncoder().encode(name))) as EntryId;
    const before = previous === undefined ? undefined : entryOf(previous).id;
    const link = { id, device: `device ${device}` as DeviceId, n, previous: before };
    entries.set(name, { ...link, isSigned: true, content, key });
    namesById.set(id, name);
  }
  return name;
}

export function entryOf(name: EntryName): ModelEntry {
  const entry = entries.get(name);
  assert(entry, "an entry that nobody sealed");
  return entry;
}

export function nameOf(id: EntryId): EntryName {
  const name = namesById.get(id);
  assert(name, "an id that nobody made");
  return name;
}
