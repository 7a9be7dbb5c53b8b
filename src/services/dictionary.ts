import type { Ink } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import type { SampleView, SymbolView, TagCount } from "#core/symbols/symbol.ts";

export type Language = "en" | "de";
export type SortOrder = "recent" | "used" | "name";

export interface DictionaryQuery {
  readonly text?: string;
  /** Every one of them must be on the symbol. */
  readonly tags?: readonly string[];
  readonly sort?: SortOrder;
}

export interface DictionarySnapshot {
  /** False until the first load is through. */
  readonly ready: boolean;
  /** Rises with every change. */
  readonly version: number;
  readonly symbols: readonly SymbolView[];
  readonly byId: ReadonlyMap<SymbolId, SymbolView>;
  /** Most frequent first. */
  readonly tags: readonly TagCount[];
}

/** A sample the recogniser should know, under its symbol's id. */
export interface Template {
  readonly id: SymbolId;
  readonly bytes: Uint8Array;
}

/** What the recogniser must forget first and then learn, in this order. */
export interface TemplateChange {
  readonly removed: readonly SymbolId[];
  readonly added: readonly Template[];
}

/** The in-memory index of all symbols; it follows every write, also those of other tabs. */
export interface Dictionary {
  /** Loads everything once and then follows; resolves when the first snapshot is ready. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** The same object until something changed. */
  readonly snapshot: () => DictionarySnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Encoded ink of the reference sample. */
  readonly inkOf: (id: SymbolId) => Uint8Array | undefined;
  /** The same decoded; the same object as long as the ink stays the same. */
  readonly drawingOf: (id: SymbolId) => Ink | undefined;
  readonly samplesOf: (id: SymbolId) => readonly SampleView[];
  readonly search: (query: DictionaryQuery) => readonly SymbolView[];
  readonly templates: () => Iterable<Template>;
  readonly onTemplates: (listener: (change: TemplateChange) => void) => () => void;
  /** Which words of packs to show where the person wrote none. */
  readonly setLanguage: (language: Language) => void;
}
