import type { PackId, SampleId, SymbolId } from "#core/shared/ids.ts";

/** Where a symbol may go: `device` never leaves this device, `private` is synced, sealed to its owner. */
export const LEVELS = ["private", "device"] as const;
export type Level = (typeof LEVELS)[number];

/** A symbol as people see it: the pack's defaults with the person's own record over them. */
export interface SymbolView {
  readonly id: SymbolId;
  readonly name: string;
  readonly reading: string;
  readonly meaning: string;
  readonly notes: string;
  /** A character or emoji that is the symbol, or empty when it is only drawn. */
  readonly text: string;
  /** Display forms, in alphabetical order of their folded forms. */
  readonly tags: readonly string[];
  readonly level: Level;
  /** ms since 1970. */
  readonly createdAt: number;
  /** ms since 1970: the last change of the symbol or one of its samples; uses do not count. */
  readonly changedAt: number;
  readonly useCount: number;
  /** ms since 1970, or 0 if never used. */
  readonly lastUsedAt: number;
  /** The sample that practice and tiles show; absent when the symbol has no ink yet. */
  readonly reference: SampleId | undefined;
  /** The installed pack it comes from. */
  readonly pack: PackId | undefined;
  /** Whether the person changed what the pack gave. Always true for their own symbols. */
  readonly changed: boolean;
  readonly hasInk: boolean;
}

/** A kept drawing of a symbol. */
export interface SampleView {
  readonly id: SampleId;
  /** Encoded ink (core/ink/encodeInk). */
  readonly bytes: Uint8Array;
  /** Drawn by the person, not by a pack. */
  readonly own: boolean;
  /** Kept because the person chose this symbol for it, not drawn as a sample. */
  readonly confirmed: boolean;
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}
