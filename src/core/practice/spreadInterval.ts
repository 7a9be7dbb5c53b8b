/*
 * Fuzz: cards learnt together are spread over neighbouring days. No chance is involved: the choice follows from card and
 * number of the review, so that every device makes the same one.
 */
import { get_fuzz_range } from "ts-fsrs";
import { weekdayOf } from "./practiceDay.ts";
import type { PracticeSettings } from "./settings.ts";

/** Shorter intervals stay as they are: a day more or less would matter. Days. */
const SHORTEST_SPREAD_DAYS = 2.5;

export interface Spread {
  /** Practice day of the answer. */
  readonly day: number;
  readonly elapsedDays: number;
  /** Where in its range the interval falls, in [0, 1). */
  readonly chance: number;
  readonly settings: PracticeSettings;
}

/**
 * The interval to wait, in whole days, within Anki's fuzz range around the one given (one day, and 15 % of what lies in
 * 2.5–7 days, 10 % in 7–20, 5 % beyond). Weekdays with a greater share of the load are the likelier. Source: Anki manual,
 * "Fuzz factor" and "Easy days".
 */
export function spreadInterval(days: number, spread: Spread): number {
  const { settings, elapsedDays } = spread;
  if (!settings.fuzz || days < SHORTEST_SPREAD_DAYS) return days;
  const range = get_fuzz_range(days, elapsedDays, settings.maximumIntervalDays);
  return pickDays(range.min_ivl, range.max_ivl, spread);
}

/** In [0, 1), from the text alone: FNV-1a, then a final mixing (Appleby's MurmurHash3) that spreads like texts apart. */
export function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function pickDays(least: number, greatest: number, { day, chance, settings }: Spread): number {
  const shares = settings.easyDays;
  const shareOf = (days: number) => Math.max(0, shares[weekdayOf(day + days)] ?? 1);
  let total = 0;
  for (let days = least; days <= greatest; days++) total += shareOf(days);
  // Without a single day that may bear any load, all bear the same.
  if (total <= 0) return least + Math.floor(chance * (greatest - least + 1));
  let left = chance * total;
  let picked = least;
  for (let days = least; days <= greatest; days++) {
    const share = shareOf(days);
    if (share === 0) continue;
    picked = days;
    left -= share;
    if (left < 0) break;
  }
  return picked;
}
