import type { SyncFacts } from "#store/syncFacts.ts";
import { phaseOf, stuckOf } from "./flow.ts";
import type { SyncSnapshot } from "./syncService.ts";

/** What screens tell; before anything was read, nothing is on. */
export function snapshotOf(facts: SyncFacts | undefined): SyncSnapshot {
  const { account, flow, waiting = 0, readers = 0, alarms = [] } = facts ?? {};
  const isOn = flow !== undefined && account?.isOn === true;
  const phase = isOn ? phaseOf(flow) : "off";
  const isSafe = isOn && waiting === 0 && flow.lastSyncAt !== undefined;
  return {
    phase,
    stuck: isOn ? stuckOf(flow) : undefined,
    waiting,
    places: isSafe ? 2 + readers : 1,
    lastSyncAt: flow?.lastSyncAt,
    offlineSince: phase === "offline" ? flow?.failingSince : undefined,
    nextTryAt: isOn && flow.failingSince !== undefined ? flow.notBefore : undefined,
    pulling: flow?.isWorking ? flow.pulling : undefined,
    room: flow?.room,
    alarms,
  };
}
