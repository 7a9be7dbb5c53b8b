import type { RandomBytes } from "#core/shared/ids.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import type { Database } from "#store/database.ts";
import { adoptDraft, dropDraft, keepDraft } from "#store/drafts.ts";
import type { StorageService } from "../storageService.ts";
import type { Finding } from "./finding.ts";

const KEY = "diagnostics";

/** Beyond this part of what the browser gives it is time to say so. */
const NEARLY_FULL = 0.9;

const PROBE_BYTES = 32;

/** Writes, reads and deletes, and asks how much room there is and whether the browser may take it back. */
export async function checkStorage(
  database: Database,
  given: { readonly storage: StorageService; readonly randomBytes: RandomBytes },
): Promise<Finding> {
  const probe = bytesToBase64url(given.randomBytes(PROBE_BYTES));
  const written = await keepDraft(database, KEY, probe);
  if (!written.ok)
    return {
      health: "wrong",
      says: written.error.type === "StorageFull" ? "storageFull" : "storageRefused",
    };
  const read = await adoptDraft(database, KEY);
  const dropped = await dropDraft(database, KEY);
  if (!read.ok || read.value !== probe || !dropped.ok)
    return { health: "wrong", says: "storageRefused" };
  const { persisted, estimate } = await given.storage.state();
  const { usedBytes = 0, quotaBytes = 0 } = estimate ?? {};
  const numbers = { used: usedBytes, quota: quotaBytes };
  if (quotaBytes > 0 && usedBytes > NEARLY_FULL * quotaBytes)
    return { health: "wrong", says: "storageNearlyFull", numbers };
  return persisted
    ? { health: "healthy", says: "storageKept", numbers }
    : { health: "note", says: "storageMayGo", numbers, remedy: "keep" };
}
