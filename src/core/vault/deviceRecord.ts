/*
 * What a device says of itself: a record `device.<id>` with a field `key:<public key>` for each key it signs with. A collection
 * is never one register, so a key that had to be made anew does not make the signatures of the one before void.
 */
import type { PutDraft } from "#core/log/draft.ts";
import type { Row } from "#core/log/op.ts";
import { base64urlToBytes, bytesToBase64url } from "#core/shared/base64url.ts";
import type { DeviceId, RecordId } from "#core/shared/ids.ts";

export const DEVICE_KIND = "device";

const KEY_PREFIX = "key:";

/** Ed25519. Bytes. */
const PUBLIC_KEY_BYTES = 32;

/** The id of a device's record. */
export function deviceRecordId(device: DeviceId): RecordId {
  return `device.${device}` as RecordId;
}

/**
 * Says which key a device signs with. The chain of what stays on a device counts as a device of its own, whose record stays
 * there too.
 */
export function deviceKeyDraft(
  device: DeviceId,
  publicKey: Uint8Array,
  given: { readonly staysHere: boolean },
): PutDraft {
  const level = given.staysHere ? { level: "device" } : {};
  const fields = { [KEY_PREFIX + bytesToBase64url(publicKey)]: true, ...level };
  return { type: "put", kind: DEVICE_KIND, record: deviceRecordId(device), fields };
}

/** The keys a device may have signed with. */
export function signingKeysIn(row: Row | undefined): readonly Uint8Array[] {
  if (row?.kind !== DEVICE_KIND) return [];
  return Object.entries(row.fields).flatMap(([field, { v }]) => {
    if (v !== true || !field.startsWith(KEY_PREFIX)) return [];
    const key = base64urlToBytes(field.slice(KEY_PREFIX.length));
    return key?.length === PUBLIC_KEY_BYTES ? [key] : [];
  });
}
