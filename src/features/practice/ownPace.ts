import type { Ink } from "#core/ink/ink.ts";
import type { Review } from "#core/practice/review.ts";

/** The latest drawings say most about the hand of today. */
const LATEST = 200;
/** Fewer do not tell what is usual. */
const LEAST = 10;

/** The median time that the person's own drawings took per stroke; undefined until there are enough of them. ms. */
export function usualStrokeMs(reviews: readonly Review[]): number | undefined {
  const times = reviews
    .slice(-LATEST)
    .flatMap(({ drawing }) =>
      drawing && drawing.strokes > 0 ? drawing.drawMs / drawing.strokes : [],
    )
    .filter((time) => time > 0)
    .toSorted((a, b) => a - b);
  return times.length < LEAST ? undefined : times[Math.floor(times.length / 2)];
}

/** A drawing's time per stroke as a share of what is usual; undefined where either is not known. */
export function paceOf(ink: Ink, usualMs: number | undefined): number | undefined {
  const drawMs = (ink.at(-1)?.at(-1)?.t ?? 0) - (ink[0]?.[0]?.t ?? 0);
  return usualMs === undefined || drawMs <= 0 ? undefined : drawMs / ink.length / usualMs;
}
