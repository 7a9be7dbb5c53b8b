import type { SyncService, SyncSnapshot } from "./syncService.ts";

const OFF: SyncSnapshot = {
  phase: "off",
  stuck: undefined,
  waiting: 0,
  places: 1,
  lastSyncAt: undefined,
  offlineSince: undefined,
  nextTryAt: undefined,
  pulling: undefined,
  room: undefined,
  alarms: [],
};

/** The sync of a build that knows no server: everything is on this device, and nothing waits. */
export function createSyncWithoutServer(): SyncService {
  return {
    snapshot: () => OFF,
    subscribe: () => () => undefined,
    syncNow: () => Promise.resolve(),
    answerLoss: () => Promise.resolve(),
    dismissAlarms: () => undefined,
    exportLog: () => Promise.resolve(""),
  };
}
