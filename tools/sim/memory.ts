import type { Op } from "#core/log/op.ts";
import type { FactId, RecordId, SymbolId } from "#core/shared/ids.ts";

/** What the simulation remembers by itself, to hold the devices to it. */
export interface Memory {
  /** Everything that anybody ever tried to write anew, whether it came to be or not: nothing else may be anywhere. */
  readonly begun: Set<RecordId | FactId>;
  /** Symbols that were kept on one device and then let go. */
  readonly letGo: Set<SymbolId>;
  /** Symbols kept on one device of which there are two since a profile was copied: those stay where they are. */
  readonly halved: Set<SymbolId>;
}

/** What one profile said to have saved. */
export type Ledger = Op[];

export function createMemory(): Memory {
  return { begun: new Set(), letGo: new Set(), halved: new Set() };
}
