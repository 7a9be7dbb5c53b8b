/*
 * Grading: how an attempt at a symbol compares with its reference. First which drawn stroke is which (correspondStrokes),
 * with the attempt brought into the reference's frame as a whole; then how far each is off, in its own shape, at its
 * ends, and against its neighbours; then what that is worth and what to say about it. The ink itself is never changed.
 *
 * Stroke order and direction are read from the correspondence and told, but shape alone decides whether it is the
 * right symbol: a sign written in another order is still that sign.
 */
import type { Ink } from "#core/ink/ink.ts";
import { examine } from "./examine.ts";
import { findFaults } from "./findFaults.ts";
import { findLookalike, findPassed } from "./findLookalike.ts";
import { findOutOfPlace } from "./findOutOfPlace.ts";
import { bringIntoFrame, type FramedInk } from "./frame.ts";
import type { Grade, StrokeOrder, StrokePair, Strictness } from "./grade.ts";
import { pathsOf } from "./match.ts";
import { PATH_POINTS } from "./paths.ts";
import { chain, invert, placePoint } from "./placement.ts";
import { checkOrder, ownOrder } from "./strokeOrder.ts";
import { formOf, partsOf, verdictOf } from "./worth.ts";

/** Form of an attempt that just passes, see `formOf`. */
const PASSING_FORM = 0.5;

/** With strokes both missing and too many, a shape worth less than this is no attempt at the symbol. */
const UNLIKE_SHAPE = 0.2;

export interface GradeOptions {
  /** "balanced" when absent. */
  readonly strictness?: Strictness;
  /** Further ways of writing the symbol, see `learnOrder`; the reference's own is always right. */
  readonly acceptedOrders?: readonly StrokeOrder[];
  /**
   * Other symbols that the attempt might be taken for, say the recogniser's candidates for it. An attempt that fits one of
   * them clearly better fails however near it is, and for the rest more is tolerated.
   */
  readonly lookalikes?: readonly Ink[];
}

/**
 * Grades an attempt against the reference. Any ink is legal; strokes without points, and points that are not finite,
 * count as not drawn. Where, how large, a tilt up to 10° and a squash of 0.7–1.4 do not matter. About 1 ms for ten
 * strokes, and as much for each lookalike.
 */
export function gradeAttempt(reference: Ink, attempt: Ink, options: GradeOptions = {}): Grade {
  const { strictness = "balanced", acceptedOrders = [], lookalikes = [] } = options;
  const wanted = bringIntoFrame(reference);
  const drawn = bringIntoFrame(attempt);
  const { found, misfits, whole, strain } = examine(wanted, drawn);
  const pairs = found.matches.map(({ strokes, references, fit }): StrokePair => ({
    strokes: strokes.map((at) => drawn.numbers[at] ?? at),
    references: references.map((at) => wanted.numbers[at] ?? at),
    reversed: fit.reversed,
  }));
  const order = checkOrder(pairs, [ownOrder(reference.length), ...acceptedOrders]);
  const amongOthers = lookalikes.length > 0;
  const form = formOf(strain, { strictness, amongOthers });
  // Strokes that are missing beside others that are too many: it may well be another symbol altogether.
  const isMixed = found.missing.length > 0 && found.extra.length > 0;
  const passes = (other: number) => formOf(other, { strictness, amongOthers }) >= PASSING_FORM;
  const taken = isMixed ? findPassed(lookalikes, drawn, passes) : undefined;
  const lookalike = whole ? findLookalike(lookalikes, { wanted, drawn, strain }) : taken;
  const parts = partsOf({
    misfits,
    missing: found.missing.length,
    extra: found.extra.length,
    joined: pairs.filter(isJoined).length,
    order,
    wanted: wanted.paths.count,
  });
  const toAttempt = chain(invert(found.placement), invert(drawn.framing));
  const findings = findFaults({
    pairs,
    misfits,
    outOfPlace: findOutOfPlace(
      found.matches.map((match) => pathsOf(drawn.paths, wanted.paths, match)),
      found.placement,
    ),
    order,
    missing: found.missing.map((at) => ({
      reference: wanted.numbers[at] ?? at,
      at: placePoint(toAttempt, middleOf(wanted, at)),
    })),
    extra: found.extra.map((at) => ({
      stroke: drawn.numbers[at] ?? at,
      at: placePoint(invert(drawn.framing), middleOf(drawn, at)),
    })),
    form,
    lookalike,
    isUnlike: isMixed && parts.shape < UNLIKE_SHAPE,
    spotAt: (place) => placePoint(toAttempt, place),
  });
  const mistaken = lookalike !== undefined;
  return {
    parts,
    verdict: verdictOf({ form, parts, whole, mistaken, strictness }),
    findings,
    pairs,
    overlay: chain(wanted.framing, toAttempt),
  };
}

function isJoined({ strokes, references }: StrokePair): boolean {
  return strokes.length + references.length > 2;
}

function middleOf({ paths }: FramedInk, at: number): { x: number; y: number } {
  const middle = at * PATH_POINTS + PATH_POINTS / 2;
  return { x: paths.x[middle] ?? 0, y: paths.y[middle] ?? 0 };
}
