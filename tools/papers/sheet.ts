/* SVG by hand: panels side by side on paper, each with a caption. Colours are those of the light theme. */
import type { Ink } from "#core/ink/ink.ts";
import { inkPath, PAD_BOX } from "#ui/inkOutline.ts";

export const PAPER = "#f6f2e9";
export const SURFACE = "#fffdf8";
export const INK = "#1f1b16";
export const QUIET = "#6a6256";
export const LINE = "#e3dccd";
export const SEAL = "#b3331d";
export const WARN = "#8d590a";

/** px of the sheet. */
const PANEL = 240;
const GAP = 20;
const LINE_HEIGHT = 18;
const FIRST_LINE = 22;

/** Units across a panel, those of the pad. */
export const BOX = PAD_BOX;

export interface Panel {
  /** SVG elements in a square of `BOX` units. */
  readonly body: string;
  /** Lines of words below. */
  readonly caption: readonly string[];
}

/** A picture of panels in a row; `title` is read out in its place. */
export function drawSheet(title: string, panels: readonly Panel[]): string {
  const width = GAP + panels.length * (PANEL + GAP);
  const lines = Math.max(...panels.map(({ caption }) => caption.length));
  const height = GAP + PANEL + FIRST_LINE + lines * LINE_HEIGHT;
  const drawn = panels.map(({ body, caption }, at) => {
    const left = GAP + at * (PANEL + GAP);
    const words = caption.map(
      (line, row) =>
        `<text x="${left + PANEL / 2}" y="${GAP + PANEL + FIRST_LINE + row * LINE_HEIGHT}">${escape(line)}</text>`,
    );
    const frame = `x="${left}" y="${GAP}" width="${PANEL}" height="${PANEL}"`;
    return [
      `<rect ${frame} rx="18" fill="${SURFACE}" stroke="${LINE}"/>`,
      `<svg ${frame} viewBox="0 0 ${BOX} ${BOX}">${body}</svg>`,
      ...words,
    ].join("\n");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">`,
    `<rect width="${width}" height="${height}" rx="20" fill="${PAPER}"/>`,
    `<g font-family="system-ui, sans-serif" font-size="13" text-anchor="middle" fill="${QUIET}">`,
    ...drawn,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** Ink as the app draws it. */
export function drawInk(ink: Ink, { colour = INK, opacity = 1 } = {}): string {
  const path = inkPath(ink).replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
  return `<path d="${path}" fill="${colour}" opacity="${opacity}"/>`;
}

/** Places in the frame of a trace, about ±0.62, as they lie in a panel. */
export function toPanel(place: number): number {
  const reach = 0.66;
  return ((place + reach) / (2 * reach)) * BOX;
}

export type Place = readonly [number, number];

/** Straight lines as one path. */
export function drawLines(
  lines: readonly (readonly [Place, Place])[],
  { colour, width, opacity = 1 }: { colour: string; width: number; opacity?: number },
): string {
  if (lines.length === 0) return "";
  const path = lines.map(([from, to]) => `M${written(from)}L${written(to)}`).join("");
  return `<path d="${path}" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round"/>`;
}

/** Round dots as one path: lines of no length with round ends. */
export function drawDots(places: readonly Place[], size: number, colour: string): string {
  return drawLines(
    places.map((place) => [place, place]),
    { colour, width: size },
  );
}

/** A number in a disc, as marks on graded ink have it. */
export function drawNumber(x: number, y: number, number: number, colour: string): string {
  const words = `x="${Math.round(x)}" y="${Math.round(y + 18)}" font-size="52" font-weight="700" fill="${SURFACE}"`;
  return `${drawDots([[x, y]], 88, colour)}<text ${words}>${number}</text>`;
}

/** Whole units: an eighth of a pixel here. */
function written([x, y]: Place): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
