import { type DeviceId, newId, type RandomBytes } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { Link } from "#core/vault/chain.ts";
import type { Database, Tables } from "./database.ts";
import { SEED_KEY } from "./entriesSigner.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { inTransaction } from "./transact.ts";

/**
 * Whether somebody else writes as this device: among these authentic entries is one of its own chains that it does not have.
 * A copy of the profile does so, and so did this device before its profile was put back to an earlier state.
 */
export function isWrittenElsewhere(
  db: Database,
  entries: readonly Pick<Link, "id" | "device">[],
): Promise<Result<boolean, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["meta", "entries"],
    work: async (tables) => {
      const rows = await tables.meta.bulkGet(["device", "chain.device"]);
      const own = rows.map((row) => row?.value);
      const ids = entries.filter(({ device }) => own.includes(device)).map(({ id }) => id);
      const here = await tables.entries.where("id").anyOf(ids).count();
      return here < new Set(ids).size;
    },
  });
}

/**
 * Gives this device a new identity, because another one goes by the old: a copy of its profile. Both its chains begin anew,
 * signed by a new key, which a copy does not have; what was written under the old id stays as it is, and what waits in the
 * outbox keeps the device it was written by inside entries of the new one. All tabs read everything anew, and with it who they are.
 */
export function becomeNewDevice(
  db: Database,
  randomBytes: RandomBytes,
): Promise<Result<DeviceId, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["meta", "drafts", "changes"],
    work: (tables) => becomeNewDeviceIn(tables, randomBytes),
  });
}

/** The same inside a transaction over meta, drafts and changes. */
export async function becomeNewDeviceIn(
  { meta, drafts, changes }: Pick<Tables, "meta" | "drafts" | "changes">,
  randomBytes: RandomBytes,
): Promise<DeviceId> {
  refuseMoved(await meta.get("moved"));
  const device = newId<DeviceId>(randomBytes);
  await meta.bulkPut([
    { key: "device", value: device },
    { key: "chain.device", value: newId<DeviceId>(randomBytes) },
  ]);
  await meta.bulkDelete(["head.synced", "head.device"]);
  await drafts.delete(SEED_KEY);
  await changes.add({ ids: null });
  return device;
}
