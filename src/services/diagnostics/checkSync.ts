import type { SyncSnapshot } from "../sync/syncService.ts";
import type { Finding } from "./finding.ts";

/** How the sync stands; undefined: there is no account. */
export function checkSync(snapshot: SyncSnapshot | undefined): Finding {
  if (snapshot === undefined || snapshot.phase === "off")
    return { health: "off", says: "syncNone" };
  const { phase, waiting, lastSyncAt = 0 } = snapshot;
  const numbers = { waiting, last: lastSyncAt };
  switch (phase) {
    case "stuck":
      return { health: "wrong", says: "syncStuck", numbers, remedy: "openSync" };
    case "offline":
      return { health: "note", says: "syncOffline", numbers, remedy: "syncNow" };
    case "resting":
      return { health: "note", says: "syncResting", numbers, remedy: "syncNow" };
    case "idle":
    case "working":
      return { health: "healthy", says: "syncGoing", numbers, remedy: "syncNow" };
  }
}
