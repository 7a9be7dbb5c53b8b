/*
 * Two drawings are compared in the frame of the reference, its larger side being 1. The attempt is brought into it as a
 * whole, by a map that a person would not call a change: moved, scaled, turned a little, squashed a
 * little. What a stroke does on its own is never undone, and the ink itself is not touched.
 */
import { type Fit, opposite } from "./fitPaths.ts";
import { PATH_POINTS, type Paths } from "./paths.ts";
import type { Placement } from "./placement.ts";

/** Pull towards turning and squashing nothing, as a share of the drawing's own spread: settles what a lone line leaves open. */
const STIFFNESS = 0.08;

/** A drawing is turned back by this much at most, radians (12°): ten are tolerated, and "/" is not "|". */
const MAX_TURN = 0.21;

/** Width over height is corrected by this factor at most: squashing to 0.7 or 1.4 is tolerated. */
const MAX_SQUASH = 1.45;

/** Both drawings are about 1 large, so none is made larger or smaller by more than this: a line is no dot. */
const MAX_SCALE = 2;

/** Distance at which a point counts half in the fit: a stroke that is not where it belongs must not drag the others. */
const DOUBT = 0.12;

/** Length that every stroke counts for besides its own, so that dots have a say. */
const DOT_SAY = 0.1;

/** Smallest spread taken for real, in units of the frame: a dot has no size to be fitted to. */
const LEAST_SPREAD = 0.02;

/** The placement by which the attempt's spread and centre become the reference's, before anything is paired. */
export function roughPlacement(attempt: Paths, reference: Paths): Placement {
  const from = spread(attempt);
  const to = spread(reference);
  const wanted = Math.hypot(to.dx, to.dy) / Math.hypot(from.dx, from.dy);
  const scale = clamp(wanted, 1 / MAX_SCALE, MAX_SCALE);
  const squash = Math.sqrt(MAX_SQUASH);
  const wide = scale * clamp(to.dx / (from.dx * scale), 1 / squash, squash);
  const high = scale * clamp(to.dy / (from.dy * scale), 1 / squash, squash);
  return { a: wide, b: 0, c: 0, d: high, e: to.x - wide * from.x, f: to.y - high * from.y };
}

/** A pair of paths that belong together: `from` is placed by the map that is sought, `to` stays. */
export interface PathPair {
  readonly from: Paths;
  readonly to: Paths;
  readonly fromAt: number;
  readonly toAt: number;
  readonly fit: Fit;
}

/** The placement that brings paired paths closest in the least squares sense, within what is tolerated. */
export function fitPlacement(pairs: readonly PathPair[], before: Placement): Placement {
  const sums = { w: 0, px: 0, py: 0, qx: 0, qy: 0 };
  const walk = (
    visit: (w: number, p: readonly [number, number], q: readonly [number, number]) => void,
  ) => {
    for (const { from, to, fromAt, toAt, fit } of pairs) {
      const say = ((to.lengths[toAt] ?? 0) + DOT_SAY) / PATH_POINTS;
      for (let k = 0; k < PATH_POINTS; k++) {
        const fromK = fromAt * PATH_POINTS + opposite(k, fit);
        const toK = toAt * PATH_POINTS + k;
        const x = from.x[fromK] ?? 0;
        const y = from.y[fromK] ?? 0;
        const qx = to.x[toK] ?? 0;
        const qy = to.y[toK] ?? 0;
        const missX = before.a * x + before.b * y + before.e - qx;
        const missY = before.c * x + before.d * y + before.f - qy;
        const doubt = (missX * missX + missY * missY) / (DOUBT * DOUBT);
        visit(say / (1 + doubt), [x, y], [qx, qy]);
      }
    }
  };
  walk((w, [px, py], [qx, qy]) => {
    sums.w += w;
    sums.px += w * px;
    sums.py += w * py;
    sums.qx += w * qx;
    sums.qy += w * qy;
  });
  if (sums.w === 0) return before;
  const centre = {
    px: sums.px / sums.w,
    py: sums.py / sums.w,
    qx: sums.qx / sums.w,
    qy: sums.qy / sums.w,
  };
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let ux = 0;
  let uy = 0;
  let vx = 0;
  let vy = 0;
  walk((w, [px, py], [qx, qy]) => {
    const x = px - centre.px;
    const y = py - centre.py;
    const u = qx - centre.qx;
    const v = qy - centre.qy;
    xx += w * x * x;
    xy += w * x * y;
    yy += w * y * y;
    ux += w * u * x;
    uy += w * u * y;
    vx += w * v * x;
    vy += w * v * y;
  });
  const least = LEAST_SPREAD * LEAST_SPREAD * sums.w;
  const size = xx + yy;
  if (size * (before.a * before.a + before.d * before.d) < 2 * least) {
    return {
      ...before,
      e: centre.qx - before.a * centre.px - before.b * centre.py,
      f: centre.qy - before.c * centre.px - before.d * centre.py,
    };
  }
  const scale = Math.max(0, (ux + vy) / size);
  const ridge = (STIFFNESS * size) / 2;
  const det = (xx + ridge) * (yy + ridge) - xy * xy;
  const [u1, u2] = [ux + ridge * scale, uy];
  const [v1, v2] = [vx, vy + ridge * scale];
  const map = tame({
    a: (u1 * (yy + ridge) - u2 * xy) / det,
    b: (u2 * (xx + ridge) - u1 * xy) / det,
    c: (v1 * (yy + ridge) - v2 * xy) / det,
    d: (v2 * (xx + ridge) - v1 * xy) / det,
  });
  return {
    ...map,
    e: centre.qx - map.a * centre.px - map.b * centre.py,
    f: centre.qy - map.c * centre.px - map.d * centre.py,
  };
}

/** The nearest map whose turn and squash are tolerable: polar decomposition, with both parts clamped; never mirrors. */
function tame({ a, b, c, d }: { a: number; b: number; c: number; d: number }) {
  const half = clamp(Math.hypot(a + d, c - b) / 2, 1 / MAX_SCALE, MAX_SCALE);
  const turn = clamp(Math.atan2(c - b, a + d), -MAX_TURN, MAX_TURN);
  const reach = (MAX_SQUASH - 1) / (MAX_SQUASH + 1);
  const lean = Math.min(Math.hypot(a - d, b + c) / 2, reach * half);
  const heading = Math.atan2(b + c, a - d);
  const [cos, sin] = [half * Math.cos(turn), half * Math.sin(turn)];
  const [p, q] = [lean * Math.cos(heading), lean * Math.sin(heading)];
  return { a: cos + p, b: q - sin, c: q + sin, d: cos - p };
}

function spread(paths: Paths): { x: number; y: number; dx: number; dy: number } {
  let w = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  for (let at = 0; at < paths.count; at++) {
    const say = ((paths.lengths[at] ?? 0) + DOT_SAY) / PATH_POINTS;
    for (let k = at * PATH_POINTS; k < (at + 1) * PATH_POINTS; k++) {
      w += say;
      x += say * (paths.x[k] ?? 0);
      y += say * (paths.y[k] ?? 0);
      xx += say * (paths.x[k] ?? 0) ** 2;
      yy += say * (paths.y[k] ?? 0) ** 2;
    }
  }
  const least = LEAST_SPREAD * LEAST_SPREAD;
  return {
    x: x / w,
    y: y / w,
    dx: Math.sqrt(Math.max(least, xx / w - (x / w) ** 2)),
    dy: Math.sqrt(Math.max(least, yy / w - (y / w) ** 2)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
