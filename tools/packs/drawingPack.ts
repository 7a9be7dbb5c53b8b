import { draw } from "./drawing.ts";
import type { Localised, PackSource } from "./packSource.ts";

/** A symbol of a pack drawn by ourselves, its strokes in the notation of drawingPath.ts. */
export interface DrawnSymbol {
  readonly key: string;
  /** The Unicode character; absent where there is none. */
  readonly text?: string;
  readonly name: Localised;
  readonly reading?: string;
  readonly meaning?: Localised;
  /** Added to the tags of the pack. */
  readonly tags?: readonly string[];
  /** The reference first, then other ways in which people write the symbol. */
  readonly drawings: readonly string[];
}

/** A pack drawn by ourselves; every symbol bears the tags of the pack. */
export interface DrawnPack {
  readonly id: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly tags: readonly string[];
  /** Keys of the symbols that stand for the pack in the list of packs. */
  readonly preview?: readonly string[];
  readonly symbols: readonly DrawnSymbol[];
}

/** Turns written drawings into the source of a pack. */
export function drawnPack(pack: DrawnPack): PackSource {
  return {
    id: pack.id,
    title: pack.title,
    description: pack.description,
    ...(pack.preview && { preview: pack.preview }),
    source: { en: "Drawn for Glyphary", de: "Für Glyphary gezeichnet" },
    licence: {
      name: "CC0 1.0",
      url: "https://creativecommons.org/publicdomain/zero/1.0/",
    },
    symbols: pack.symbols.map(({ drawings, text = "", tags = [], ...symbol }) => ({
      ...symbol,
      text,
      tags: [...pack.tags, ...tags],
      samples: drawings.map(draw),
    })),
  };
}
