import { err, ok, type Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { type Database, sealingOf } from "#store/database.ts";
import { readSyncState } from "#store/syncState.ts";
import type { NeedsServer } from "../vault/vaultService.ts";

/**
 * Writes the door of a new epoch, if the one at the server is still the one that this device has followed. Its revision is not
 * remembered: until this device is in the new epoch, the next run has to find it changed. A vault without an account needs nobody.
 */
export async function publishDoor(
  given: {
    readonly database: Database;
    readonly remote: SyncRemote;
    /** Reads what others have done to the door, so that trying again may succeed. */
    readonly syncNow: () => Promise<void>;
  },
  door: Door,
): Promise<Result<void, NeedsServer>> {
  const { database, remote, syncNow } = given;
  const state = await readSyncState(database);
  const { keyring } = sealingOf(database);
  if (!state.ok || !keyring) return needsServer("Unreachable");
  const { account, cursor } = state.value;
  if (!account) return ok(undefined);
  // Signed out, and yet others may go on with the vault: an epoch of one's own would part from theirs.
  if (!account.isOn) return needsServer("SignedOut");
  const written = await remote.writeDoor(keyring.space, cursor.doorRev, door);
  if (written.ok) return ok(undefined);
  if (written.error.type === "DoorChanged") await syncNow();
  return needsServer(written.error.type);
}

function needsServer(reason: NeedsServer["reason"]) {
  return err({ type: "NeedsServer", reason } as const);
}
