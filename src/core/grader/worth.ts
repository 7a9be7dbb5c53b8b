/* What misfits are worth: a verdict, and each part for itself. */
import type { Grade, Strictness } from "./grade.ts";
import type { MatchMisfit } from "./measureMatches.ts";
import type { OrderCheck } from "./strokeOrder.ts";

/** Strain at which an attempt just passes; units of the frame. */
const LIMIT = 0.77;

/** The same when symbols that it might be taken for were looked at: they, not the limit, then keep signs apart. */
const LIMIT_AMONG_OTHERS = 0.95;

/** Factor of the limit. */
const LENIENCY: Readonly<Record<Strictness, number>> = { relaxed: 1.35, balanced: 1, strict: 0.75 };

/** Misfits at which a part is worth a half: what a careful hand hardly ever reaches. */
const HALF_SHAPE = 0.08;
const HALF_POSITION = 0.2;

/** What a stroke too many or too few, joined or taken apart, costs in `count`, in strokes. */
const LOST = 1;
const JOINED = 0.5;

/** The most that is left of the score when order, or direction, is wrong anywhere. */
const ORDER_FAULT = 0.5;

/** The most that is left of it when a stroke is missing or too many. */
const INCOMPLETE = 0.5;

/** What is left of it when another symbol fits better: less than what just passes. */
const MISTAKEN = 0.4;

/** Form at the limit. */
const HALF = 0.5;

/** How well forms agree: 1 wholly, 0.5 at the limit of what passes. */
export function formOf(
  strain: number,
  { strictness, amongOthers }: { strictness: Strictness; amongOthers: boolean },
): number {
  return halving(strain, (amongOthers ? LIMIT_AMONG_OTHERS : LIMIT) * LENIENCY[strictness]);
}

interface Parts {
  readonly misfits: readonly MatchMisfit[];
  readonly missing: number;
  readonly extra: number;
  /** Strokes joined to others, on either side. */
  readonly joined: number;
  readonly order: OrderCheck;
  /** Strokes of the reference. */
  readonly wanted: number;
}

/** Each part alone, whatever the strictness. */
export function partsOf({ misfits, missing, extra, joined, order, wanted }: Parts): Grade["parts"] {
  const drawn = misfits.length / Math.max(1, misfits.length + missing);
  return {
    shape: drawn * mean(misfits.map(({ shape }) => halving(shape, HALF_SHAPE))),
    position: drawn * mean(misfits.map(({ astray }) => halving(astray, HALF_POSITION))),
    order: order.order,
    direction: order.direction,
    count: Math.max(0, 1 - (LOST * (missing + extra) + JOINED * joined) / Math.max(1, wanted)),
  };
}

interface Seen {
  readonly form: number;
  readonly parts: Grade["parts"];
  /** Whether every stroke was found and none is too many. */
  readonly whole: boolean;
  /** Whether it fits another symbol clearly better. */
  readonly mistaken: boolean;
  readonly strictness: Strictness;
}

/** The verdict on a whole attempt. */
export function verdictOf({ form, parts, whole, mistaken, strictness }: Seen): Grade["verdict"] {
  let score = form * parts.count;
  if (!whole) score *= INCOMPLETE;
  if (mistaken) score *= MISTAKEN;
  if (strictness !== "relaxed") {
    if (parts.order < 1) score *= ORDER_FAULT * parts.order;
    if (parts.direction < 1) score *= ORDER_FAULT * parts.direction;
  }
  const inOrder = parts.order === 1 && parts.direction === 1;
  return {
    score,
    passed: whole && !mistaken && form >= HALF && (strictness !== "strict" || inOrder),
  };
}

/** 1 at 0, a half at `half`, falling like a bell: small misfits are no misfits. */
function halving(misfit: number, half: number): number {
  return 2 ** -((misfit / half) ** 2);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
