import { describeFault, type FaultKind } from "#core/faults/fault.ts";
import { faultReport, type PageFacts } from "#core/faults/faultReport.ts";
import { noteFault, type NotedFault, parseFaults } from "#core/faults/faultRing.ts";
import type { Clock } from "#platform/clock.ts";
import type { FaultStore } from "#platform/faultStore.ts";

/** Bugs that showed on this device. They are counted here and sent nowhere; see core/faults/fault. */
export interface FaultService {
  readonly note: (kind: FaultKind, thrown: unknown) => void;
  /** Newest first. */
  readonly noted: () => readonly NotedFault[];
  readonly clear: () => void;
  /** A fault and the page it showed on, as text to copy. */
  readonly report: (kind: FaultKind, thrown: unknown) => string;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Remembers faults in the store, which other tabs write to as well. */
export function createFaultService(input: {
  readonly clock: Clock;
  readonly store: FaultStore;
  readonly page: () => PageFacts;
}): FaultService {
  const { clock, store, page } = input;
  let noted = parseFaults(store.read());
  const listeners = new Set<() => void>();
  const keep = (next: readonly NotedFault[]) => {
    noted = next;
    store.write(JSON.stringify(noted));
    for (const listener of listeners) listener();
  };
  return {
    note: (kind, thrown) => {
      const { screen, version } = page();
      const fresh = { ...describeFault(kind, thrown), at: clock.nowMs(), screen, version };
      keep(noteFault(parseFaults(store.read()), fresh));
    },
    noted: () => noted,
    clear: () => keep([]),
    report: (kind, thrown) => faultReport(describeFault(kind, thrown), page()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
