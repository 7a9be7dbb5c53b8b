import type { StrokeOrder } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { PackId, SymbolId } from "#core/shared/ids.ts";
import type { Language, SymbolParts } from "#core/symbols/readSymbol.ts";
import type { SortOrder } from "#core/symbols/search.ts";
import type { StoreError } from "#store/errors.ts";
import type { Result } from "#core/shared/result.ts";
import type { SampleView, SymbolView, TagCount } from "#core/symbols/symbol.ts";

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
  /** Drawn by the person, not by a pack. */
  readonly own: boolean;
}

/** What the recogniser must forget first and then learn, in this order. */
export interface TemplateChange {
  readonly removed: readonly SymbolId[];
  readonly added: readonly Template[];
}

/** The in-memory index of all symbols; it follows every write, also those of other tabs. */
export interface Dictionary {
  /** Loads everything once and then follows; resolves when the first snapshot is ready. A second call is the first. */
  readonly start: () => Promise<Result<void, StoreError>>;
  /** Takes in what was written up to now, without waiting to be told. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
  /** The same object until something changed. */
  readonly snapshot: () => DictionarySnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Encoded ink of the reference sample. */
  readonly inkOf: (id: SymbolId) => Uint8Array | undefined;
  /** The same decoded; the same object as long as the ink stays the same. */
  readonly drawingOf: (id: SymbolId) => Ink | undefined;
  readonly samplesOf: (id: SymbolId) => readonly SampleView[];
  /** Ways of writing the reference that its person accepted beside its own. */
  readonly ordersOf: (id: SymbolId) => readonly StrokeOrder[];
  readonly search: (query: DictionaryQuery) => readonly SymbolView[];
  readonly templates: () => Iterable<Template>;
  readonly onTemplates: (listener: (change: TemplateChange) => void) => () => void;
  /** Which words of packs to show where the person wrote none. */
  readonly setLanguage: (language: Language) => void;
  readonly language: () => Language;
  /** Pack, record, samples and uses of one symbol, as services need them. */
  readonly partsOf: (id: SymbolId) => SymbolParts;
  readonly symbolsOfPack: (pack: PackId) => readonly SymbolId[];
}
