import type { Finding, Spot } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { InkMark } from "./InkPad.tsx";
import { PAD_BOX } from "./inkOutline.ts";

/** From a mark's middle to the pad's edge, in the pad's units: marks are 24 px wide on pads from 320 px. */
const TO_EDGE = 48;
/** To the middle of a line of ink, so that the mark lies beside it. */
const TO_INK = 66;
/** To another mark. */
const TO_MARK = 84;
/** Ink is looked at in steps of at most this: half a line's width. */
const STEP = 24;

/** Where a mark is tried, around the spot it speaks of: rings of so many units, in this many directions. */
const RINGS = [0, 70, 96, 124, 156];
const DIRECTIONS = 12;

/** Numbered marks for findings, each as near to its spot as it can be without covering ink; one for a stroke. */
export function placeMarks(ink: Ink, findings: readonly Finding[]): readonly InkMark[] {
  const points = alongInk(ink);
  const marks: InkMark[] = [];
  for (const finding of findings) {
    if (finding.type === "wrongSymbol") continue;
    const isMissing = finding.type === "missingStroke";
    const number = strokeOf(finding) + 1;
    const isMarked = marks.some(
      (mark) => mark.number === number && (mark.isMissing === true) === isMissing,
    );
    if (isMarked) continue;
    const { x, y } = freeSpot(finding.at, points, marks);
    marks.push({ number, x, y, ...(isMissing && { isMissing }) });
  }
  return marks;
}

function strokeOf(finding: Exclude<Finding, { readonly type: "wrongSymbol" }>): number {
  if (finding.type === "missingStroke") return finding.reference;
  return finding.type === "split" ? (finding.strokes[0] ?? 0) : finding.stroke;
}

function freeSpot(at: Spot, points: readonly Spot[], marks: readonly Spot[]): Spot {
  const begin = { x: within(at.x), y: within(at.y) };
  let best = begin;
  let bestRoom = -Infinity;
  for (const ring of RINGS) {
    for (let step = 0; step < (ring === 0 ? 1 : DIRECTIONS); step++) {
      // Upwards first: there the hand does not lie and the eye begins.
      const angle = (2 * Math.PI * step) / DIRECTIONS - Math.PI / 2;
      const spot = {
        x: within(begin.x + ring * Math.cos(angle)),
        y: within(begin.y + ring * Math.sin(angle)),
      };
      const room = Math.min(nearest(spot, points) / TO_INK, nearest(spot, marks) / TO_MARK);
      if (room >= 1) return spot;
      if (room > bestRoom) [best, bestRoom] = [spot, room];
    }
  }
  return best;
}

function nearest({ x, y }: Spot, spots: readonly Spot[]): number {
  return spots.reduce(
    (least, spot) => Math.min(least, Math.hypot(spot.x - x, spot.y - y)),
    Infinity,
  );
}

/** The way of the pen, also where a quick hand left few points behind. */
function alongInk(ink: Ink): readonly Spot[] {
  return ink.flatMap((stroke) =>
    stroke.flatMap((point, index) => {
      const from = stroke[index - 1] ?? point;
      const steps = Math.ceil(Math.hypot(point.x - from.x, point.y - from.y) / STEP) || 1;
      return Array.from({ length: steps }, (_, step) => {
        const share = (step + 1) / steps;
        return { x: from.x + (point.x - from.x) * share, y: from.y + (point.y - from.y) * share };
      });
    }),
  );
}

/** A place on the pad; what is no place at all is its middle. */
function within(place: number): number {
  return Number.isFinite(place)
    ? Math.min(PAD_BOX - TO_EDGE, Math.max(TO_EDGE, place))
    : PAD_BOX / 2;
}
