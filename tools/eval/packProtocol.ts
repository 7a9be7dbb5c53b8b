import type { Ink } from "#core/ink/ink.ts";
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { PackSource } from "../packs/packSource.ts";
import type { PackLabels } from "./packLabels.ts";
import type { StrokeSet } from "./strokeData.ts";
import { rate } from "./tally.ts";

/** Candidates asked for, as the app does. */
const LIMIT = 8;

/** Rates between 0 and 1; a letter's own is its top-2 rate. */
export interface PackScore {
  readonly pack: string;
  readonly trials: number;
  readonly top1: number;
  readonly top2: number;
  readonly top5: number;
  readonly byLetter: Readonly<Record<string, number>>;
}

/** Teaches the whole pack and nothing else, then asks for every drawing of the labelled characters. */
export function scorePack(
  pack: PackSource,
  { labels, set }: { labels: PackLabels; set: StrokeSet },
): Result<PackScore, string> {
  const { alphabet, keyByCharacter } = labels;
  const characters = set[alphabet];
  if (!characters) return err(`The stroke set has no alphabet "${alphabet}".`);
  const placeOf = finder(pack);
  const places: number[] = [];
  const byLetter: Record<string, number> = {};
  for (const [character, key] of Object.entries(keyByCharacter)) {
    const drawings = characters[character];
    if (!drawings) return err(`"${alphabet}" of the stroke set has no "${character}".`);
    if (!pack.symbols.some((symbol) => symbol.key === key))
      return err(`The pack "${pack.id}" has no "${key}".`);
    const found = drawings.map((ink) => placeOf(key, ink));
    byLetter[key] = shareWithin(found, 2);
    places.push(...found);
  }
  return ok({
    pack: pack.id,
    trials: places.length,
    top1: shareWithin(places, 1),
    top2: shareWithin(places, 2),
    top5: shareWithin(places, 5),
    byLetter,
  });
}

/** Answers at which place, from 1, a symbol comes for an ink; infinity when it is not among the candidates. */
function finder(pack: PackSource): (key: string, ink: Ink) => number {
  const recogniser = createRecogniser();
  for (const symbol of pack.symbols)
    for (const sample of symbol.samples) recogniser.add(symbol.key, sample);
  return (key, ink) => {
    const { candidates } = recogniser.recognise(ink, LIMIT);
    const index = candidates.findIndex((candidate) => candidate.id === key);
    return index < 0 ? Infinity : index + 1;
  };
}

function shareWithin(places: readonly number[], limit: number): number {
  return rate(places.filter((place) => place <= limit).length, places.length);
}
