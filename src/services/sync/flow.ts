/** How a run's end is remembered: for patience, and for whoever looks. */
import { CALM, afterFailure, isResting, type Patience } from "#core/sync/patience.ts";
import type { FlowRow } from "#store/syncRows.ts";
import type { RunError, RunReport } from "./engineInput.ts";
import type { Stuck, SyncPhase } from "./syncService.ts";

export function patienceOf({ failures, notBefore = 0 }: FlowRow): Patience {
  return { failures, notBefore };
}

/** The flow after a run that reached the head. */
export function afterRun(flow: FlowRow, report: RunReport, nowMs: number): FlowRow {
  const { stuck, room } = report;
  return {
    ...settled(flow),
    ...CALM,
    lastSyncAt: nowMs,
    ...(room && { room: { bytes: room.bytes, quota: room.quota } }),
    ...(stuck && { stuck }),
  };
}

/** The flow after a run that was stopped by trouble. */
export function afterTrouble(
  flow: FlowRow,
  error: RunError,
  given: { readonly nowMs: number; readonly chance: number },
): FlowRow {
  const stuck = stuckBy(error);
  const before = settled(flow);
  if (stuck) return { ...before, ...CALM, lastError: error.type, stuck };
  const retryAfterMs = error.type === "ServerTrouble" ? error.retryAfterMs : undefined;
  return {
    ...before,
    ...afterFailure(patienceOf(flow), { ...given, retryAfterMs }),
    failingSince: flow.failingSince ?? given.nowMs,
    lastError: error.type,
  };
}

/** What somebody has to do about an error; undefined: time mends it. */
function stuckBy(error: RunError): Stuck | undefined {
  switch (error.type) {
    case "SignedOut":
    case "NotMember":
    case "QuotaExceeded":
    case "Refused":
    case "StorageFull":
      return error.type;
    case "Unreachable":
    case "NotTheServer":
    case "ServerTrouble":
    case "StorageUnavailable":
    case "DatabaseTakenOver":
      return undefined;
    // What was written is refused by the device's own limits: a newer app may know more.
    case "FieldTooLarge":
    case "OpTooLarge":
    case "StampExhausted":
      return "Refused";
  }
}

/** What is kept of the flow from one run to the next, whatever came of it. */
function settled(flow: FlowRow): FlowRow {
  const { key, lastSyncAt, triedBy, letInEpoch, looksForLoss, lossDeclined, room } = flow;
  return {
    ...{ key, failures: 0 },
    ...(lastSyncAt !== undefined && { lastSyncAt }),
    ...(triedBy !== undefined && { triedBy }),
    ...(letInEpoch !== undefined && { letInEpoch }),
    ...(looksForLoss && { looksForLoss }),
    ...(lossDeclined && { lossDeclined }),
    ...(room && { room }),
  };
}

/** Why nothing goes on by itself; an unread "no" to refilling a server is no trouble until the next start. */
export function stuckOf({ stuck, lossDeclined }: FlowRow): Stuck | undefined {
  const known = STUCKS.find((one) => one === stuck);
  return known === "ServerLost" && lossDeclined ? undefined : known;
}

const STUCKS: readonly Stuck[] = [
  ...(["SignedOut", "QuotaExceeded", "NotMember", "Refused"] as const),
  ...(["StorageFull", "ServerLost", "NewKeys"] as const),
];

export function phaseOf(flow: FlowRow): SyncPhase {
  if (flow.isWorking) return "working";
  if (stuckOf(flow)) return "stuck";
  if (flow.failingSince === undefined) return "idle";
  const isServers = flow.lastError === "ServerTrouble";
  return isServers || (isResting(patienceOf(flow)) && flow.lastError !== "Unreachable")
    ? "resting"
    : "offline";
}
