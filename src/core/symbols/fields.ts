import type { Level } from "./symbol.ts";
import { foldText } from "./foldText.ts";

/** Kinds of records in the personal log. */
export const SYMBOL_KIND = "symbol";
export const SAMPLE_KIND = "sample";
export const USE_KIND = "use";
export const PACK_KIND = "pack";

/** Fields of a symbol that hold text; empty text is a decision, an absent field the pack's default. */
export const TEXT_FIELDS = ["name", "reading", "meaning", "notes", "text"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const DEFAULT_LEVEL: Level = "private";

/** UTF-16 units, as a text field counts them; at three bytes each at most they fit in a field. */
export const MAX_NOTE_LENGTH = 10_000;

/** Points of one drawing: some three minutes of drawing without a pause. */
export const MAX_SAMPLE_POINTS = 4000;

/** Value of a sample's `origin` when it was kept because the person chose its symbol; others have no origin. */
export const CONFIRMED_ORIGIN = "confirmed";

const TAG_PREFIX = "tag:";
const COUNT_PREFIX = "n:";
const LAST_USE_PREFIX = "t:";

/** The field of a tag: one per folded form, so that Wetter and wetter are one tag. Value: display form, or false. */
export function tagField(tag: string): string {
  return TAG_PREFIX + foldText(tag);
}

export function isTagField(field: string): boolean {
  return field.startsWith(TAG_PREFIX);
}

/** A device counts uses in a register of its own; the sum of all is the count. */
export function countField(device: string): string {
  return COUNT_PREFIX + device;
}

/** When a device last saw a use; the latest of all counts. ms since 1970. */
export function lastUseField(device: string): string {
  return LAST_USE_PREFIX + device;
}

export function isCountField(field: string): boolean {
  return field.startsWith(COUNT_PREFIX);
}

export function isLastUseField(field: string): boolean {
  return field.startsWith(LAST_USE_PREFIX);
}
