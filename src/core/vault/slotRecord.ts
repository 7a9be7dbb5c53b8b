/** What the log knows of a slot: its name, since when, and the public half that new epochs' keys are sealed to. */
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import type { DeviceId, RecordId } from "#core/shared/ids.ts";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import type { KdfParams } from "./kdfParams.ts";
import { SLOT_KINDS, type Slot, type SlotId } from "./slot.ts";

export const SLOT_KIND = "slot";

const PREFIX = "slot.";

export interface SlotRecord {
  readonly slot: Slot;
  readonly name: string;
  /** ms since 1970. */
  readonly addedAt: number;
  /** See slotProof.ts; whoever seals to the slot looks at it. */
  readonly proof: Uint8Array;
  /** Of a device's own slot: whose it is. */
  readonly device?: DeviceId;
}

export function slotRecordId(id: SlotId): RecordId {
  return `${PREFIX}${id}` as RecordId;
}

/** Whose record this id names. */
export function slotIdOf(record: RecordId): SlotId {
  return record.slice(PREFIX.length) as SlotId;
}

/** The op's wish that begins a slot's record. */
export function slotDraft({ slot, name, addedAt, proof, device }: SlotRecord): PutDraft {
  const { id, kind, publicKey, kdf } = slot;
  return {
    ...{ type: "put", kind: SLOT_KIND, record: slotRecordId(id), creates: true },
    fields: {
      ...{ kind, name, addedAt, publicKey, proof },
      ...(kdf && { kdf: kdfBytes(kdf) }),
      ...(device !== undefined && { device }),
    },
  };
}

/** The wish that changes a slot's name, takes it away, or brings it back. */
export function slotChange(
  id: SlotId,
  fields: { readonly name: string } | { readonly deleted: boolean },
): PutDraft {
  return { type: "put", kind: SLOT_KIND, record: slotRecordId(id), fields: { ...fields } };
}

/** Whether the log says that this slot is no way in any more. */
export function isSlotRemoved(row: Row | undefined): boolean {
  return valueOf(row, "deleted") === true;
}

/** Reads a record; undefined when it is no slot's, or not whole. */
export function readSlotRecord(row: Row): SlotRecord | undefined {
  if (row.kind !== SLOT_KIND || !row.id.startsWith(PREFIX)) return undefined;
  const kind = SLOT_KINDS.find((one) => one === valueOf(row, "kind"));
  const publicKey = valueOf(row, "publicKey");
  const proof = valueOf(row, "proof");
  if (!kind || !(publicKey instanceof Uint8Array && proof instanceof Uint8Array)) return undefined;
  const stored = valueOf(row, "kdf");
  const kdf = stored instanceof Uint8Array ? readKdf(stored) : undefined;
  if (stored !== null && !kdf) return undefined;
  const [name, addedAt, device] = (["name", "addedAt", "device"] as const).map((field) =>
    valueOf(row, field),
  );
  return {
    slot: { id: slotIdOf(row.id), kind, publicKey, ...(kdf && { kdf }) },
    name: typeof name === "string" ? name : "",
    addedAt: typeof addedAt === "number" ? addedAt : 0,
    proof,
    ...(typeof device === "string" && { device: device as DeviceId }),
  };
}

function kdfBytes({ memoryKiB, passes, lanes, salt }: KdfParams): Uint8Array {
  return encodeCbor([memoryKiB, passes, lanes, salt]);
}

function readKdf(bytes: Uint8Array): KdfParams | undefined {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [memoryKiB, passes, lanes, salt] = parts as readonly unknown[];
  if (![memoryKiB, passes, lanes].every((part) => typeof part === "number")) return undefined;
  if (!(salt instanceof Uint8Array)) return undefined;
  return { memoryKiB, passes, lanes, salt } as KdfParams;
}
