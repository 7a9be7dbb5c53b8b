import type { Ink } from "#core/ink/ink.ts";
import type { Localised, PackLicence } from "#core/packs/pack.ts";

export type { Localised } from "#core/packs/pack.ts";

/** A symbol of a pack as its author writes it down, before it is given an id and its ink is encoded. */
export interface SourceSymbol {
  /** Unique in its pack and never changed: the symbol's id is made from it. */
  readonly key: string;
  /** The Unicode character, or "" where there is none. */
  readonly text: string;
  readonly name: Localised;
  readonly reading?: string;
  readonly meaning?: Localised;
  readonly tags: readonly string[];
  /**
   * The first is the reference, its strokes in writing order. Integers 0–1023 with a margin; `t` in ms at the
   * rhythm of a human hand.
   */
  readonly samples: readonly Ink[];
}

/** A pack as its author writes it down; `build.ts` turns it into the file a device fetches. */
export interface PackSource {
  readonly id: string;
  readonly title: Localised;
  readonly description: Localised;
  /** Where the strokes come from, in words. */
  readonly source: Localised;
  readonly licence: PackLicence;
  /** Keys of the symbols that stand for the pack in the list of packs; without it, some from all over the pack. */
  readonly preview?: readonly string[];
  readonly symbols: readonly SourceSymbol[];
}
