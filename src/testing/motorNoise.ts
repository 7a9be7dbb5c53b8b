/*
 * Motor noise: what a hand does when it draws the same glyph again.
 *
 * Two drawings of one sign differ on several scales at once, and each scale has a cause and a term here:
 *
 *   posture     the whole drawing is a little turned, slanted, squashed and moved       affine jitter
 *   plan        its parts are placed and sized a little differently                     smooth warp of the plane, own
 *                                                                                       placement of each stroke
 *   execution   a stroke's sub-movements miss their targets by a few hundredths         low-frequency drift along it
 *   muscle      physiological tremor of 8–12 Hz, under a hundredth of the drawing       sine of random phase
 *   timing      speed rises and falls like a lognormal in each stroke, pauses vary,     resampling in time
 *               and the digitiser samples that at its own rate
 *
 * Shape of the model: the kinematic theory's sigma-lognormal view of handwriting (Plamondon 1995, "A kinematic theory of
 * rapid human movements", Biol. Cybern. 72) and its use to make synthetic gestures by perturbing a template (Leiva,
 * Martín-Albo and Plamondon 2016, "Gestures à Go Go", ACM TIST 7:15). Amplitudes were chosen by eye so that strength 1
 * looks like a careful person's second drawing and 2 like a hasty one.
 */
import type { Ink, Point, Stroke } from "#core/ink/ink.ts";
import { gaussian } from "./seededRandom.ts";

/** The pad's box: coordinates are 0–1023. */
const PAD_MAX = 1023;

/** Deviation of the turn of a whole drawing, radians (about 3°). */
const TURN = 0.05;

/** Deviation of slant and of the logarithm of width and height. */
const SLANT = 0.05;
const STRETCH = 0.07;

/** Deviations as parts of the drawing's size. */
const SHIFT = 0.04;
const WARP = 0.022;
const PLACEMENT = 0.015;
const DRIFT = 0.011;
const TREMOR = 0.002;

/** A dot has no size of its own; noise is then taken from this, ink units. */
const MIN_SIZE = 120;

/** A hand's time for a stroke: a start and so much per unit of length, ms. */
const STROKE_START_MS = 90;
const MS_PER_UNIT = 0.9;

/** Pause between strokes, ms, and the digitiser's period, ms. */
const PAUSE_MS = 180;
const SAMPLE_MS = 11;

type Place = (x: number, y: number) => readonly [number, number];

/**
 * Draws the glyph again as a person might: never the template itself, always the same strokes in the same order.
 * `random` decides everything; `strength` 1 is ordinary, 0.5 very careful, 2 hasty. The result lies within the pad.
 */
export function noisyCopy(ink: Ink, random: () => number, strength = 1): Ink {
  const size = Math.max(MIN_SIZE, extent(ink));
  const place = posture({ ink, size, random, strength });
  const pauseMs = PAUSE_MS * (0.6 + random());
  let clockMs = 0;
  const drawn: Stroke[] = [];
  for (const stroke of ink) {
    if (stroke.length === 0) continue;
    const redrawn = redraw(stroke, { place, size, random, strength, startMs: clockMs });
    clockMs = (redrawn.at(-1)?.t ?? clockMs) + Math.round(pauseMs * (0.7 + 0.6 * random()));
    drawn.push(redrawn);
  }
  return moveIntoPad(drawn);
}

function extent(ink: Ink): number {
  const xs = ink.flatMap((stroke) => stroke.map((point) => point.x));
  const ys = ink.flatMap((stroke) => stroke.map((point) => point.y));
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 0);
}

interface Hand {
  readonly size: number;
  readonly random: () => number;
  readonly strength: number;
}

function posture({ ink, size, random, strength }: Hand & { ink: Ink }): Place {
  const points = ink.flat();
  const centreX = points.reduce((sum, point) => sum + point.x, 0) / Math.max(1, points.length);
  const centreY = points.reduce((sum, point) => sum + point.y, 0) / Math.max(1, points.length);
  const vary = (deviation: number) => gaussian(random) * deviation * strength;
  const turn = vary(TURN);
  const slant = vary(SLANT);
  const wide = Math.exp(vary(STRETCH));
  const high = Math.exp(vary(STRETCH));
  const shiftX = vary(SHIFT) * size;
  const shiftY = vary(SHIFT) * size;
  const warpX = planeWave(random, size);
  const warpY = planeWave(random, size);
  const amplitude = WARP * strength * size;
  return (x, y) => {
    const u = (x - centreX) * wide + (y - centreY) * slant;
    const v = (y - centreY) * high;
    return [
      centreX + u * Math.cos(turn) - v * Math.sin(turn) + shiftX + amplitude * warpX(x, y),
      centreY + u * Math.sin(turn) + v * Math.cos(turn) + shiftY + amplitude * warpY(x, y),
    ];
  };
}

/** A smooth field over the plane: three waves, one half to one and a half periods across the drawing. */
function planeWave(random: () => number, size: number): (x: number, y: number) => number {
  const waves = Array.from({ length: 3 }, () => {
    const heading = 2 * Math.PI * random();
    const frequency = (Math.PI * (1 + 2 * random())) / size;
    return {
      kx: Math.cos(heading) * frequency,
      ky: Math.sin(heading) * frequency,
      phase: 2 * Math.PI * random(),
      height: gaussian(random),
    };
  });
  return (x, y) =>
    waves.reduce(
      (sum, wave) => sum + wave.height * Math.sin(wave.kx * x + wave.ky * y + wave.phase),
      0,
    );
}

interface StrokeHand extends Hand {
  readonly place: Place;
  readonly startMs: number;
}

function redraw(stroke: Stroke, { place, size, random, strength, startMs }: StrokeHand): Stroke {
  const path = arcLengths(stroke);
  const length = path.at(-1) ?? 0;
  const durationMs = (STROKE_START_MS + length * MS_PER_UNIT) * (0.7 + 0.6 * random());
  const count = differentFrom(stroke.length, Math.max(3, Math.round(durationMs / SAMPLE_MS)));
  const pace = speedProfile(random);
  const [offsetX, offsetY] = [gaussian(random), gaussian(random)];
  const driftX = wander(random, length / size);
  const driftY = wander(random, length / size);
  const tremorHz = 8 + 4 * random();
  const [phaseX, phaseY] = [2 * Math.PI * random(), 2 * Math.PI * random()];
  const unit = strength * size;
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    const t = Math.round(startMs + share * durationMs);
    const spot = pointAt(stroke, path, pace(share) * length);
    const [x, y] = place(spot.x, spot.y);
    const shake = (2 * Math.PI * tremorHz * t) / 1000;
    const point = {
      x:
        x +
        unit * (PLACEMENT * offsetX + DRIFT * driftX(share) + TREMOR * Math.sin(shake + phaseX)),
      y:
        y +
        unit * (PLACEMENT * offsetY + DRIFT * driftY(share) + TREMOR * Math.sin(shake + phaseY)),
      t,
    };
    if (spot.p === undefined) return point;
    return { ...point, p: clampTo(255, Math.round(spot.p * (0.92 + 0.16 * random()))) };
  });
}

/** The hand's own number of samples, moved by one should it happen to be the template's. */
function differentFrom(taken: number, wanted: number): number {
  return wanted === taken ? wanted + 1 : wanted;
}

/** Share of the path covered at each share of the time: the integral of a lognormal bump on a steady base. */
function speedProfile(random: () => number): (share: number) => number {
  const STEPS = 32;
  const peak = Math.log(0.35 + 0.2 * random());
  const spread = 0.45 + 0.3 * random();
  const base = 0.3 + 0.5 * random();
  const covered = [0];
  for (let step = 1; step <= STEPS; step++) {
    const time = (step - 0.5) / STEPS;
    const bump = Math.exp(-((Math.log(time) - peak) ** 2) / (2 * spread * spread)) / time;
    covered.push((covered[step - 1] ?? 0) + base + bump);
  }
  const whole = covered[STEPS] ?? 1;
  return (share) => {
    const step = Math.min(STEPS - 1, Math.floor(share * STEPS));
    const from = covered[step] ?? 0;
    const to = covered[step + 1] ?? whole;
    return (from + (to - from) * (share * STEPS - step)) / whole;
  };
}

/** A smooth curve through random heights, about one for each third of the drawing's size that the stroke is long. */
function wander(random: () => number, sizes: number): (share: number) => number {
  const knots = 2 + Math.min(12, Math.round(sizes * 3));
  const heights = Array.from({ length: knots + 1 }, () => gaussian(random));
  return (share) => {
    const at = Math.min(knots - 1, Math.floor(share * knots));
    const ease = (1 - Math.cos(Math.PI * (share * knots - at))) / 2;
    const from = heights[at] ?? 0;
    return from + ((heights[at + 1] ?? 0) - from) * ease;
  };
}

function arcLengths(stroke: Stroke): readonly number[] {
  let length = 0;
  return stroke.map((point, index) => {
    const before = stroke[index - 1] ?? point;
    length += Math.hypot(point.x - before.x, point.y - before.y);
    return length;
  });
}

function pointAt(stroke: Stroke, path: readonly number[], distance: number): Point {
  const after = path.findIndex((length) => length >= distance);
  const to = stroke[after === -1 ? stroke.length - 1 : after];
  const from = stroke[Math.max(0, (after === -1 ? stroke.length : after) - 1)] ?? to;
  if (to === undefined || from === undefined) return { x: 0, y: 0, t: 0 };
  const start = path[Math.max(0, after - 1)] ?? 0;
  const gap = (path[after] ?? start) - start;
  const share = gap > 0 ? (distance - start) / gap : 1;
  const spot = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, t: 0 };
  return to.p === undefined ? spot : { ...spot, p: to.p };
}

/** Moves the drawing back onto the pad, shrinking it only if it has grown larger than the pad. */
function moveIntoPad(ink: readonly Stroke[]): Ink {
  const points = ink.flat();
  if (points.length === 0) return ink;
  const minX = Math.min(...points.map((point) => point.x));
  const minY = Math.min(...points.map((point) => point.y));
  const width = Math.max(...points.map((point) => point.x)) - minX;
  const height = Math.max(...points.map((point) => point.y)) - minY;
  const scale = Math.min(1, PAD_MAX / Math.max(width, height, 1));
  const left = Math.min(Math.max(minX, 0), PAD_MAX - width * scale);
  const top = Math.min(Math.max(minY, 0), PAD_MAX - height * scale);
  return ink.map((stroke) =>
    stroke.map((point) => ({
      ...point,
      x: clampTo(PAD_MAX, Math.round(left + (point.x - minX) * scale)),
      y: clampTo(PAD_MAX, Math.round(top + (point.y - minY) * scale)),
    })),
  );
}

function clampTo(max: number, value: number): number {
  return Math.min(max, Math.max(0, value));
}
