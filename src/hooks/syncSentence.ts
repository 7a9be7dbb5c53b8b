import type { Stuck, SyncSnapshot } from "#services/sync/syncService.ts";

/** A message of the catalogue and what it says in it. */
export interface SyncSentence {
  readonly id:
    | "sync.state.safe"
    | "sync.state.here"
    | "sync.state.waiting"
    | "sync.state.offline"
    | "sync.state.offlineWaiting"
    | "sync.state.resting"
    | "sync.state.pulling"
    | `sync.stuck.${Stuck}`;
  readonly values: Readonly<Record<string, number | string>>;
}

/** How things stand, in one sentence; `moment` names a time. Undefined while nothing is on, or nothing was read yet. */
export function syncSentence(
  snapshot: SyncSnapshot,
  moment: (ms: number) => string,
): SyncSentence | undefined {
  const { phase, stuck, waiting, places, offlineSince, pulling } = snapshot;
  if (phase === "off") return undefined;
  if (stuck !== undefined) return { id: `sync.stuck.${stuck}`, values: {} };
  if (phase === "resting") return { id: "sync.state.resting", values: {} };
  if (phase === "offline" && offlineSince !== undefined) {
    const id = waiting > 0 ? "sync.state.offlineWaiting" : "sync.state.offline";
    return { id, values: { time: moment(offlineSince), count: waiting } };
  }
  if (pulling !== undefined) return { id: "sync.state.pulling", values: {} };
  if (waiting > 0) return { id: "sync.state.waiting", values: { count: waiting } };
  return places > 1
    ? { id: "sync.state.safe", values: { places } }
    : { id: "sync.state.here", values: {} };
}
