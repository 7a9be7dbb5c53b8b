import { KANJIVG_ORIGIN, kanjivgInk } from "../kanjivg.ts";
import type { Localised, PackSource, SourceSymbol } from "../packSource.ts";

interface KanjiList {
  readonly id: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly tags: readonly string[];
  readonly preview: readonly string[];
  /**
   * A line for each kanji: character | readings | meanings in English | in German. Readings are the usual ones, on in
   * katakana before kun in hiragana, a dot before the okurigana. The first meaning names the symbol.
   */
  readonly rows: string;
}

/** A pack of kanji with KanjiVG's strokes from a list written by hand. */
export function kanjiPack({ rows, tags, ...head }: KanjiList): PackSource {
  const lines = rows.trim().split("\n");
  return { ...head, ...KANJIVG_ORIGIN, symbols: lines.map((line) => symbolOf(line, tags)) };
}

function symbolOf(line: string, tags: readonly string[]): SourceSymbol {
  const [character, reading, en, de, ...more] = line.split("|").map((cell) => cell.trim());
  if (!character || !reading || !en || !de || more.length > 0)
    throw new Error(`Not a kanji with readings and two meanings: ${line}`);
  return {
    key: character,
    text: character,
    name: { en: firstOf(en), de: firstOf(de) },
    reading,
    meaning: { en, de },
    tags,
    samples: [kanjivgInk(character)],
  };
}

function firstOf(meanings: string): string {
  return meanings.replace(/,.*/, "");
}
