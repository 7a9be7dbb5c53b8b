import { createPaths, pathLength, type Paths } from "./paths.ts";

/** x' = a x + b y + e, y' = c x + d y + f. */
export interface Placement {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Leaves everything where it is. */
export const IDENTITY: Placement = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** The paths where the placement puts them. */
export function placePaths(paths: Paths, { a, b, c, d, e, f }: Placement): Paths {
  const placed = createPaths(paths.count);
  for (let k = 0; k < paths.x.length; k++) {
    const x = paths.x[k] ?? 0;
    const y = paths.y[k] ?? 0;
    placed.x[k] = a * x + b * y + e;
    placed.y[k] = c * x + d * y + f;
  }
  for (let at = 0; at < paths.count; at++) placed.lengths[at] = pathLength(placed, at);
  return placed;
}

/** Where a placement puts a point. */
export function placePoint(
  { a, b, c, d, e, f }: Placement,
  { x, y }: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  return { x: a * x + b * y + e, y: c * x + d * y + f };
}

/** The way back. */
export function invert({ a, b, c, d, e, f }: Placement): Placement {
  const det = a * d - b * c;
  return {
    a: d / det,
    b: -b / det,
    c: -c / det,
    d: a / det,
    e: (b * f - d * e) / det,
    f: (c * e - a * f) / det,
  };
}

/** First one placement, then the other. */
export function chain(first: Placement, then: Placement): Placement {
  const { x: e, y: f } = placePoint(then, { x: first.e, y: first.f });
  return {
    a: then.a * first.a + then.b * first.c,
    b: then.a * first.b + then.b * first.d,
    c: then.c * first.a + then.d * first.c,
    d: then.c * first.b + then.d * first.d,
    e,
    f,
  };
}
