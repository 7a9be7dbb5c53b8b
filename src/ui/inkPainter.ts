/**
 * Two canvases, one above the other: the dry one keeps finished strokes and changes once per stroke, the wet one
 * is repainted each frame while the pen is down. Paths are computed in the pad's box and scaled by the context, so
 * ink looks the same at every size. Nothing is ever read back from a canvas.
 */
import type { Ink, Point, Stroke } from "#core/ink/ink.ts";
import { PAD_BOX, strokePath } from "./inkOutline.ts";

export interface InkPainter {
  /** Sets the canvases' size in device pixels; clears them. */
  resize(devicePx: number): void;
  /** Steps that have the browser make room for pictures: it does so when something is painted first, and a stroke shall not wait for it. For blank canvases only. */
  readonly prepare: readonly (() => void)[];
  paintDry(ink: Ink): void;
  /** Adds one finished stroke to the dry canvas without repainting the others. */
  addDry(stroke: Stroke): void;
  paintWet(points: readonly Point[]): void;
  clearWet(): void;
}

/** More device pixels than this on one side costs memory and shows nothing: 3 × a large tablet's pad. */
const MAX_CANVAS_PX = 2400;

const pathByStroke = new WeakMap<Stroke, Path2D>();

/** Answers `undefined` where canvases cannot draw; the pad then still gathers ink. */
export function createInkPainter(
  dryCanvas: HTMLCanvasElement,
  wetCanvas: HTMLCanvasElement,
): InkPainter | undefined {
  const dry = dryCanvas.getContext("2d");
  // Desynchronized: the browser may show wet ink without waiting for the page's next composition.
  const wet = wetCanvas.getContext("2d", { desynchronized: true });
  if (dry === null || wet === null) return undefined;
  return {
    resize(devicePx) {
      const size = Math.min(MAX_CANVAS_PX, Math.max(1, Math.round(devicePx)));
      for (const canvas of [dryCanvas, wetCanvas]) {
        canvas.width = size;
        canvas.height = size;
      }
    },
    prepare: [() => clear(wet), () => clear(dry)],
    paintDry(ink) {
      clear(dry);
      ready(dry);
      for (const stroke of ink) dry.fill(finishedPath(stroke));
    },
    addDry(stroke) {
      ready(dry);
      dry.fill(finishedPath(stroke));
    },
    paintWet(points) {
      clear(wet);
      ready(wet);
      wet.fill(new Path2D(strokePath(points, { finished: false })));
    },
    clearWet() {
      clear(wet);
    },
  };
}

function clear(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

/** The colour is the canvas's own CSS colour, so that themes and forced colours need no second palette. */
function ready(context: CanvasRenderingContext2D): void {
  const scale = context.canvas.width / PAD_BOX;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = getComputedStyle(context.canvas).color;
}

function finishedPath(stroke: Stroke): Path2D {
  const known = pathByStroke.get(stroke);
  if (known !== undefined) return known;
  const path = new Path2D(strokePath(stroke));
  pathByStroke.set(stroke, path);
  return path;
}
