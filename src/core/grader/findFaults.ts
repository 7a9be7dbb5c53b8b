import type { OutOfPlace } from "./findOutOfPlace.ts";
import type { Finding, Side, Spot, StrokePair } from "./grade.ts";
import type { Vector } from "./measureMatch.ts";
import type { MatchMisfit } from "./measureMatches.ts";
import type { OrderCheck } from "./strokeOrder.ts";

/** An end, or the middle of a stroke, so far from its place is worth saying; units of the frame. */
const END_LIMIT = 0.2;
const PLACE_LIMIT = 0.16;

/** The same for the one stroke that stands out from all others, in their frame. */
const OUT_OF_PLACE_LIMIT = 0.15;

/** An end this little further off than the whole stroke is off with it; units of the frame. */
const EVEN = 0.05;

/** A stroke this much longer or shorter (e^0.45, half as long again) is worth saying. */
const GROWTH_LIMIT = 0.45;

/** A stroke bent so differently is worth saying; units of the frame. */
const SHAPE_LIMIT = 0.075;

/** When less than this share of the reference's strokes is found, or form falls below, it is another symbol. */
const LEAST_FOUND = 0.5;
const LEAST_FORM = 0.02;

interface Evidence {
  readonly pairs: readonly StrokePair[];
  readonly misfits: readonly MatchMisfit[];
  readonly outOfPlace: OutOfPlace | undefined;
  readonly order: OrderCheck;
  readonly missing: readonly { readonly reference: number; readonly at: Spot }[];
  readonly extra: readonly { readonly stroke: number; readonly at: Spot }[];
  readonly form: number;
  /** The other symbol that it fits better. */
  readonly lookalike: number | undefined;
  /** Whether what was found of it is nothing like it. */
  readonly isUnlike: boolean;
  /** From the frame to the attempt's ink. */
  readonly spotAt: (place: Vector) => Spot;
}

/** What to tell about an attempt, gravest first: strokes, then their order and direction, then how they are drawn. */
export function findFaults(evidence: Evidence): readonly Finding[] {
  const { pairs, misfits, outOfPlace, order, missing, extra, form, lookalike, spotAt } = evidence;
  const { isUnlike } = evidence;
  const wanted = missing.length + pairs.flatMap(({ references }) => references).length;
  const found = 1 - missing.length / Math.max(1, wanted);
  const findings: Finding[] = [];
  if (lookalike !== undefined) findings.push({ type: "wrongSymbol", lookalike });
  else if (isUnlike || found < LEAST_FOUND || form < LEAST_FORM)
    findings.push({ type: "wrongSymbol" });
  findings.push(...missing.map((one) => ({ type: "missingStroke" as const, ...one })));
  findings.push(...extra.map((one) => ({ type: "extraStroke" as const, ...one })));
  pairs.forEach(({ strokes, references }, at) => {
    const spot = middle(at);
    const [stroke = 0] = strokes;
    const [reference = 0] = references;
    if (references.length > 1) findings.push({ type: "merged", stroke, references, at: spot });
    if (strokes.length > 1) findings.push({ type: "split", strokes, reference, at: spot });
  });
  for (const { pair, shouldBe } of order.outOfTurn)
    findings.push({ type: "order", ...named(pair), shouldBe, at: begin(pair) });
  for (const pair of order.wrongWay)
    findings.push({ type: "reversed", ...named(pair), at: begin(pair) });
  misfits.forEach((misfit, pair) => {
    const fault =
      worstFault(misfit, pairs[pair]?.reversed ?? false) ??
      (outOfPlace?.pair === pair ? faultOfPlace(misfit, outOfPlace) : undefined);
    if (fault) findings.push({ ...fault, ...named(pair), at: spotAt(fault.at) });
  });
  return findings;

  function named(pair: number): { stroke: number; reference: number } {
    const { strokes: [stroke = 0] = [], references: [reference = 0] = [] } = pairs[pair] ?? {};
    return { stroke, reference };
  }
  function begin(pair: number): Spot {
    return spotAt(misfits[pair]?.penDown ?? ORIGIN);
  }
  function middle(pair: number): Spot {
    return spotAt(misfits[pair]?.middle ?? ORIGIN);
  }
}

const ORIGIN: Vector = { x: 0, y: 0 };

type Fault =
  | {
      readonly type: "startsElsewhere" | "endsElsewhere" | "misplaced";
      readonly side: Side;
      readonly at: Vector;
    }
  | { readonly type: "tooLong" | "tooShort" | "shape"; readonly at: Vector };

/** What is most amiss with the way a stroke is drawn, measured by what is worth saying; one thing for each stroke. */
function worstFault(misfit: MatchMisfit, reversed: boolean): Fault | undefined {
  const { off, start, end, shape, growth, middle, first, last, penDown, begun } = misfit;
  const pen = reversed ? last : first;
  // A loop begun elsewhere is measured from where the reference begins, so its pen came down at neither end.
  const loopStart = distance({ x: pen.x - penDown.x, y: pen.y - penDown.y });
  const faults: readonly (readonly [number, Fault])[] = [
    [distance(start) / END_LIMIT, { type: "startsElsewhere", side: sideOf(start), at: first }],
    [distance(end) / END_LIMIT, { type: "endsElsewhere", side: sideOf(end), at: last }],
    [loopStart / END_LIMIT, { type: "startsElsewhere", side: sideOf(begun), at: penDown }],
    [
      Math.abs(growth) / GROWTH_LIMIT,
      { type: growth > 0 ? "tooLong" : "tooShort", at: growth > 0 ? last : middle },
    ],
    [shape / SHAPE_LIMIT, { type: "shape", at: middle }],
    [distance(off) / PLACE_LIMIT, { type: "misplaced", side: sideOf(off), at: middle }],
  ];
  const [worst, fault] = faults.reduce((one, other) => (other[0] > one[0] ? other : one));
  return worst > 1 ? fault : undefined;
}

/** Where a stroke that stands out from the others is off most. */
function faultOfPlace(misfit: MatchMisfit, { off, start, end }: OutOfPlace): Fault | undefined {
  const { first, last, middle } = misfit;
  const faults: readonly (readonly [number, Fault])[] = [
    [distance(off), { type: "misplaced", side: sideOf(off), at: middle }],
    [distance(start), { type: "startsElsewhere", side: sideOf(start), at: first }],
    [distance(end), { type: "endsElsewhere", side: sideOf(end), at: last }],
  ];
  const [worst, fault] = faults.reduce((one, other) => (other[0] > one[0] + EVEN ? other : one));
  return worst > OUT_OF_PLACE_LIMIT ? fault : undefined;
}

function distance({ x, y }: Vector): number {
  return Math.hypot(x, y);
}

/** Where something lies that is off by so much. */
function sideOf({ x, y }: Vector): Side {
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? "left" : "right";
  return y < 0 ? "above" : "below";
}
