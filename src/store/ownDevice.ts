/** What this device is to the others: its id, what it says of itself, and the slot by which it follows new keys. */
import type { Row } from "#core/log/op.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import { assert } from "#core/shared/assert.ts";
import { deviceRecordId } from "#core/vault/deviceRecord.ts";
import { KEY_BYTES } from "#core/vault/hkdf.ts";
import { createSecret, reveal, type Secret } from "#core/vault/secret.ts";
import type { SlotId } from "#core/vault/slot.ts";
import type { Database, Tables } from "./database.ts";
import { keepDraft } from "./drafts.ts";
import type { StoreError } from "./errors.ts";
import { inTransaction } from "./transact.ts";

/** The draft that keeps the seed of this device's slot; who turns a lock on drops it. */
export const BOX_KEY = "sync.box";

/** The slot by which a device opens later epochs, with what opens it. */
export interface DeviceBox {
  readonly id: SlotId;
  readonly seed: Secret;
  /** Whose it is; a device that became another needs another. */
  readonly device: DeviceId;
}

export interface OwnDevice {
  readonly device: DeviceId;
  readonly record: Row | undefined;
  readonly box: DeviceBox | undefined;
}

export function readOwnDevice(db: Database): Promise<Result<OwnDevice, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["meta", "drafts", "records"],
    work: async ({ meta, drafts, records }) => {
      const device = (await meta.get("device"))?.value as DeviceId | undefined;
      assert(device, "the database has no device id");
      const record = await records.get(deviceRecordId(device));
      return { device, record, box: await boxIn({ drafts }) };
    },
  });
}

export function keepBox(db: Database, box: DeviceBox): Promise<Result<void, StoreError>> {
  const { id, seed, device } = box;
  return keepDraft(db, BOX_KEY, [id, device, reveal(seed).slice()]);
}

async function boxIn({ drafts }: Pick<Tables, "drafts">): Promise<DeviceBox | undefined> {
  const content = (await drafts.get(BOX_KEY))?.content;
  if (!Array.isArray(content)) return undefined;
  const [id, device, seed] = content as readonly unknown[];
  if (typeof id !== "string" || typeof device !== "string") return undefined;
  if (!(seed instanceof Uint8Array) || seed.length !== KEY_BYTES) return undefined;
  return {
    id: id as SlotId,
    device: device as DeviceId,
    seed: createSecret(Uint8Array.from(seed)),
  };
}
