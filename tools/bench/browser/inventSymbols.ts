import type { SymbolDraft } from "#services/symbolService.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { seededRandom } from "#testing/seededRandom.ts";

const SEED = 3;

const SYLLABLES = ["ka", "ri", "mo", "tē", "sul", "ven", "ór", "ash", "ny", "ul", "jö", "dar"];
const KANA = ["か", "わ", "ミ", "ズ", "ひ", "カ", "リ", "ん", "ぽ", "ト"];
const WORDS = ["river", "to carry", "house", "moon", "Brücke", "quiet", "seven", "crème", "gate"];
const TAGS = ["weather", "travel", "kitchen", "garden", "numbers", "music", "work", "people"];

/** So many symbols as a person's dictionary may hold them, always the same: name, reading, meaning, tags, a glyph. */
export function inventSymbols(count: number): readonly SymbolDraft[] {
  const random = seededRandom(SEED);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? "";
  const several = (words: readonly string[], most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(words));
  return Array.from({ length: count }, (_, index) => ({
    ink: inventGlyph(random),
    name: `${several(SYLLABLES, 4).join("")} ${index}`,
    reading: several(KANA, 4).join(""),
    meaning: several(WORDS, 3).join(", "),
    tags: several(TAGS, 2),
  }));
}
