import { create } from "zustand";
import type { SymbolId } from "#core/shared/ids.ts";
import type { Ink } from "#core/ink/ink.ts";
import { emptyFields, type SymbolFields } from "#ui/symbolFields.ts";

/** What is on the pad and not yet a symbol; it outlives a visit to another screen, and ends with the tab. */
export interface DrawingState {
  readonly ink: Ink;
  /** The symbols that the person took this drawing for, by a tap on them. */
  readonly takenFor: readonly SymbolId[];
  /** A stroke is being drawn. */
  readonly isPenDown: boolean;
  /** What was typed about the drawing so far. */
  readonly fields: SymbolFields;
  /** Whether the sheet that names the drawing is open. */
  readonly isNaming: boolean;
  /** What was typed to look a symbol up without drawing. */
  readonly search: string;
  readonly setInk: (ink: Ink) => void;
  readonly setPenDown: (isPenDown: boolean) => void;
  readonly takeFor: (symbol: SymbolId) => void;
  readonly setFields: (fields: SymbolFields) => void;
  readonly setSearch: (search: string) => void;
  readonly startNaming: () => void;
  readonly stopNaming: () => void;
  /**
   * Empties sheet and pad for the next drawing, unless that is begun already: `saved` is the one that is done with. Tags stay when several
   * of a kind are entered in a row.
   */
  readonly startOver: (saved: Ink, keepTags: boolean) => void;
}

export const useDrawing = create<DrawingState>()((set) => ({
  ink: [],
  takenFor: [],
  isPenDown: false,
  fields: emptyFields,
  isNaming: false,
  search: "",
  setInk: (ink) => set({ ink, takenFor: [] }),
  setPenDown: (isPenDown) => set({ isPenDown }),
  takeFor: (symbol) => set(({ takenFor }) => ({ takenFor: [...takenFor, symbol] })),
  setFields: (fields) => set({ fields }),
  setSearch: (search) => set({ search }),
  startNaming: () => set({ isNaming: true }),
  stopNaming: () => set({ isNaming: false }),
  startOver: (saved, keepTags) =>
    set(({ fields, ink }) => ({
      ...(ink === saved && { ink: [], takenFor: [] }),
      fields: { ...emptyFields, tags: keepTags ? fields.tags : [] },
      isNaming: false,
    })),
}));
