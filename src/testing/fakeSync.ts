import { createSyncWithoutServer } from "#services/sync/syncWithoutServer.ts";
import type { SyncService, SyncSnapshot } from "#services/sync/syncService.ts";

export interface FakeSync extends SyncService {
  /** Stands so from now on. */
  readonly show: (change: Partial<SyncSnapshot>) => void;
  /** What was asked, in order. */
  readonly asked: readonly string[];
}

/** A sync as a screen sees it: it stands as it is told and remembers what it was asked. */
export function createFakeSync(change: Partial<SyncSnapshot> = {}): FakeSync {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  let snapshot: SyncSnapshot = {
    ...createSyncWithoutServer().snapshot(),
    phase: "idle",
    places: 2,
    ...change,
  };
  const note = (words: string) => {
    asked.push(words);
    return Promise.resolve();
  };
  const sync: FakeSync = {
    asked,
    show: (next) => {
      snapshot = { ...snapshot, ...next };
      for (const listener of listeners) listener();
    },
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    syncNow: () => note("syncNow"),
    answerLoss: (refill) => note(`answerLoss ${refill}`),
    dismissAlarms: () => {
      asked.push("dismissAlarms");
      sync.show({ alarms: [] });
    },
    exportLog: () => Promise.resolve("10:14 page sent 3\n"),
  };
  return sync;
}
