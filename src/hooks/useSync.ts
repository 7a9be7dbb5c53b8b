import { useSyncExternalStore } from "react";
import type { SyncService, SyncSnapshot } from "#services/sync/syncService.ts";
import { neverChanges, useLoaded } from "./useLoaded.ts";
import { useServices } from "./useServices.tsx";

export interface Sync {
  /** Undefined until its code is there. */
  readonly sync: SyncService | undefined;
  /** A new object after every change. */
  readonly snapshot: SyncSnapshot | undefined;
}

/** What is safe where, and what waits; loaded by the first screen that asks. */
export function useSync(): Sync {
  const sync = useLoaded(useServices().sync);
  const snapshot = useSyncExternalStore(sync?.subscribe ?? neverChanges, () => sync?.snapshot());
  return { sync, snapshot };
}
