/**
 * What pointers do to the ink, without a DOM: one pointer draws at a time, a pen beats a finger (the palm that
 * lay down before the pen is forgotten), a cancelled pointer leaves nothing. Coordinates arrive as shares of
 * the pad (0–1, beyond it when the finger slid off) and are stored as integers in the pad's box.
 */
import type { Ink, Point, Stroke } from "#core/ink/ink.ts";
import { PAD_BOX } from "./inkOutline.ts";

export type PointerKind = "pen" | "touch" | "mouse";

/** One place of a pointer at one moment. */
export interface PointerSample {
  /** Share of the pad's width from its left, and of its height from its top. */
  readonly x: number;
  readonly y: number;
  /** Any clock that only runs forward, in ms. */
  readonly timeMs: number;
  /** 0–1; read for pens only, as mice and fingers report a constant. */
  readonly pressure: number;
}

export interface PointerSource {
  readonly pointerId: number;
  readonly kind: PointerKind;
}

export interface InkPointer {
  /** True when this pointer now draws. Only the primary button may be reported. */
  down(source: PointerSource, sample: PointerSample): boolean;
  /** Adds samples, oldest first; true when the wet stroke grew. */
  move(pointerId: number, samples: readonly PointerSample[]): boolean;
  /** Ends the stroke and answers it; `undefined` when this pointer was not drawing. */
  up(pointerId: number, sample: PointerSample): Stroke | undefined;
  /** Discards the stroke; true when there was one. Without a pointer, whichever is drawing. */
  cancel(pointerId?: number): boolean;
  isDrawing(pointerId: number): boolean;
  ink(): Ink;
  /** Replaces the ink and discards what is being drawn; new strokes follow on in time. */
  setInk(ink: Ink): void;
  /** Takes the last stroke back; true when there was one. */
  undo(): boolean;
  /** The stroke being drawn; empty when the pen is up. Grows in place: read it, do not keep it. */
  wetStroke(): readonly Point[];
  /** Where predicted samples would lie; they are for painting and are never kept. */
  predict(samples: readonly PointerSample[]): readonly Point[];
}

/** The pause put between ink that was brought in and the first stroke added to it: an unhurried lift of the pen. */
const LIFT_MS = 300;
const PRESSURE_MAX = 255;

export function createInkPointer(): InkPointer {
  let strokes: Ink = [];
  let drawing: PointerSource | undefined;
  let wet: Point[] = [];
  /** The clock's time at which `t` is 0; absent until the first stroke after ink was set. */
  let originMs: number | undefined;

  const stop = () => {
    drawing = undefined;
    wet = [];
  };

  const originFor = (timeMs: number): number => {
    const last = strokes.at(-1)?.at(-1);
    if (last === undefined) return timeMs;
    return originMs ?? timeMs - last.t - LIFT_MS;
  };

  const toPoint = (sample: PointerSample, kind: PointerKind, earliest: number): Point => {
    const t = Math.max(earliest, Math.round(sample.timeMs - (originMs ?? sample.timeMs)));
    const place = { x: toBox(sample.x), y: toBox(sample.y), t };
    return kind === "pen"
      ? { ...place, p: Math.round(clamp(sample.pressure) * PRESSURE_MAX) }
      : place;
  };

  /** A pen at rest repeats its place; repeated places carry nothing and would thicken the line. */
  const extend = (sample: PointerSample, kind: PointerKind): boolean => {
    const last = wet.at(-1);
    const point = toPoint(sample, kind, last?.t ?? strokes.at(-1)?.at(-1)?.t ?? 0);
    if (last?.x === point.x && last.y === point.y) return false;
    wet.push(point);
    return true;
  };

  return {
    down(source, sample) {
      const isPenOverPalm = source.kind === "pen" && drawing?.kind === "touch";
      if (drawing !== undefined && !isPenOverPalm) return false;
      stop();
      originMs = originFor(sample.timeMs);
      drawing = source;
      extend(sample, source.kind);
      return true;
    },
    move(pointerId, samples) {
      if (drawing?.pointerId !== pointerId) return false;
      const { kind } = drawing;
      return samples.reduce((grew, sample) => extend(sample, kind) || grew, false);
    },
    up(pointerId, sample) {
      if (drawing?.pointerId !== pointerId) return undefined;
      // A lifted pen reports no pressure; the last real one is what the line had.
      const last = wet.at(-1);
      const pressure = last?.p === undefined ? sample.pressure : last.p / PRESSURE_MAX;
      extend({ ...sample, pressure }, drawing.kind);
      const stroke: Stroke = wet;
      strokes = [...strokes, stroke];
      stop();
      return stroke;
    },
    cancel(pointerId) {
      const isOther = pointerId !== undefined && drawing?.pointerId !== pointerId;
      if (drawing === undefined || isOther) return false;
      stop();
      return true;
    },
    isDrawing: (pointerId) => drawing?.pointerId === pointerId,
    ink: () => strokes,
    setInk(ink) {
      stop();
      strokes = ink;
      originMs = undefined;
    },
    undo() {
      if (strokes.length === 0) return false;
      strokes = strokes.slice(0, -1);
      return true;
    },
    wetStroke: () => wet,
    predict(samples) {
      if (drawing === undefined) return [];
      const { kind } = drawing;
      return samples.map((sample) => toPoint(sample, kind, wet.at(-1)?.t ?? 0));
    },
  };
}

function toBox(share: number): number {
  return Math.round(clamp(share) * PAD_BOX);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
