/*
 * What a device says of itself: a record `device.<id>` with a field `key:<public key>` for each key it signs with. A collection
 * is never one register, so a key that had to be made anew does not make the signatures of the one before void. A device
 * that syncs adds its name, the day of its last sign of life and its session, by which another device can end it.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import { base64urlToBytes, bytesToBase64url } from "#core/shared/base64url.ts";
import type { DeviceId, RecordId } from "#core/shared/ids.ts";
import type { SessionId } from "#core/sync/remote.ts";

export const DEVICE_KIND = "device";

const PREFIX = "device.";

const KEY_PREFIX = "key:";

/** Ed25519. Bytes. */
const PUBLIC_KEY_BYTES = 32;

/** What a device tells the others of itself beside its keys. */
export interface DeviceRecord {
  readonly device: DeviceId;
  /** Empty until it has one. */
  readonly name: string;
  /** Beginning of the day of its last sign of life, ms since 1970; undefined: never said. */
  readonly seenAt: number | undefined;
  /** Of its sign-in, so that another device can end it. */
  readonly session: SessionId | undefined;
  /** Taken out of the vault: no later epoch is for it. */
  readonly isRevoked: boolean;
}

/** What of a device's record is written; each field is a register of its own. */
export interface DeviceFields {
  readonly name?: string;
  /** Beginning of a day, ms since 1970: more would say when somebody is at work, and would be written all the time. */
  readonly seenAt?: number;
  readonly session?: SessionId;
  readonly revoked?: boolean;
}

/** The id of a device's record. */
export function deviceRecordId(device: DeviceId): RecordId {
  return `${PREFIX}${device}` as RecordId;
}

/** The wish that says something of a device. */
export function deviceDraft(device: DeviceId, fields: DeviceFields): PutDraft {
  const record = deviceRecordId(device);
  return { type: "put", kind: DEVICE_KIND, record, fields: { ...fields } };
}

/** Reads a record; undefined when it is no device's, or that of a chain which never leaves its device. */
export function readDeviceRecord(row: Row | undefined): DeviceRecord | undefined {
  if (row?.kind !== DEVICE_KIND || !row.id.startsWith(PREFIX)) return undefined;
  if (valueOf(row, "level") === "device") return undefined;
  const [name, seenAt] = [valueOf(row, "name"), valueOf(row, "seenAt")];
  const session = valueOf(row, "session");
  return {
    device: row.id.slice(PREFIX.length) as DeviceId,
    name: typeof name === "string" ? name : "",
    seenAt: typeof seenAt === "number" ? seenAt : undefined,
    session: typeof session === "string" ? (session as SessionId) : undefined,
    isRevoked: valueOf(row, "revoked") === true,
  };
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
