/** The border between the app's values and the JSON that travels: ids as UUIDs, bytes as base64, times as ISO 8601. */
import * as v from "valibot";
import { assert } from "#core/shared/assert.ts";
import { base64ToBytes } from "#core/shared/base64.ts";
import { base64urlToBytes, bytesToBase64url } from "#core/shared/base64url.ts";
import { MAX_ENVELOPE_BYTES, type SessionId } from "#core/sync/remote.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { COUNT } from "./refusal.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Bytes of a UUID, and of a space's id. */
const ID_BYTES = 16;

const DIGEST_BYTES = 32;

/** The 128 bits of a space's id as a UUID's text. */
export function spaceToUuid(space: SpaceId): string {
  return idToUuid(space);
}

/** The 128 bits of any id of this app as a UUID's text. */
export function idToUuid(id: string): string {
  const bytes = base64urlToBytes(id);
  assert(bytes?.length === ID_BYTES, "an id that does not have 128 bits");
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function uuidToSpace(uuid: string): SpaceId {
  const pairs = uuid.replaceAll("-", "").match(/../g) ?? [];
  return bytesToBase64url(Uint8Array.from(pairs, (pair) => parseInt(pair, 16))) as SpaceId;
}

const UUID_TEXT = v.pipe(v.string(), v.toLowerCase(), v.regex(UUID));

export const SPACE = v.pipe(UUID_TEXT, v.transform(uuidToSpace));

export const SESSION = v.pipe(
  UUID_TEXT,
  v.transform((id) => id as SessionId),
);

const BYTES = v.pipe(v.string(), v.transform(base64ToBytes), v.instance(Uint8Array));

export const TIME = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number(),
  v.finite(),
);

export const VIEW = v.pipe(
  v.object({ seq: COUNT, digest: BYTES }),
  v.check(({ seq, digest }) => digest.length === (seq === 0 ? 0 : DIGEST_BYTES)),
);

export const ROOM = { bytes: COUNT, quota: COUNT };

export const ENVELOPE = v.pipe(
  BYTES,
  v.check(({ length }) => length > 0 && length <= MAX_ENVELOPE_BYTES),
);
