import { create } from "zustand";
import type { SymbolId } from "#core/shared/ids.ts";

/** Symbols that gave way to new ones of this tab, from old to new and back: undo and redo change places. */
export interface Moves {
  readonly twinOf: ReadonlyMap<SymbolId, SymbolId>;
  readonly move: (from: SymbolId, to: SymbolId) => void;
}

export const useMoves = create<Moves>()((set) => ({
  twinOf: new Map(),
  move: (from, to) =>
    set(({ twinOf }) => ({ twinOf: new Map([...twinOf, [from, to], [to, from]]) })),
}));
