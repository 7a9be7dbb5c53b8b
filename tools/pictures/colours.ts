/*
 * Which colours fill the areas of a picture. Rims of letters and ink differ from browser to browser and are left out by looking
 * only at pixels whose neighbours have the same colour; what is left is exactly what the theme says.
 */
import { channelsOf, eachPixel } from "./palette.ts";
import type { Picture } from "./png.ts";

/** Fewer such pixels are a chance meeting of rims. */
const LEAST_PIXELS = 100;
/** Blending rounds one way or the other, by processor. Levels per channel. */
const ROUNDING = 1;
/** An area may move or shrink a little without a change of colour; one that lost half of itself has another colour. */
const LEAST_SHARE = 0.5;

/** How many pixels inside areas have each colour, as 0xRRGGBB. */
export type Areas = ReadonlyMap<number, number>;

export function areasOf({ width, height, rgb }: Picture): Areas {
  const colours = new Uint32Array(width * height);
  eachPixel({ width, height, rgb }, (colour, at) => (colours[at] = colour));
  const counts = new Map<number, number>();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const colour = colours[at] ?? 0;
      if (isInside(colours, at, width)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, count]) => count >= LEAST_PIXELS));
}

/** The colours that fill areas before and no longer do so after, with their pixels. */
export function lostColours(before: Areas, after: Picture): readonly string[] {
  const now = [...areasOf(after)].map(([colour, count]) => ({
    channels: channelsOf(colour),
    count,
  }));
  return [...before]
    .map(([colour, count]) => ({ colour, count, left: countNear(now, channelsOf(colour)) }))
    .filter(({ count, left }) => left < count * LEAST_SHARE)
    .map(({ colour, count, left }) => `${hexOf(colour)}: ${count} pixels before, ${left} now`);
}

/** Areas as a line of text: a picture with a palette of its own rounds, and would not tell them apart any more. */
export function areasToText(areas: Areas): string {
  return [...areas].map(([colour, count]) => `${hexOf(colour)} ${count}`).join(", ");
}

export function areasOfText(text: string): Areas {
  const areas = [...text.matchAll(/#([0-9a-f]{6}) (\d+)/g)];
  return new Map(areas.map(([, colour = "", count]) => [parseInt(colour, 16), Number(count)]));
}

function isInside(colours: Uint32Array, at: number, width: number): boolean {
  const colour = colours[at];
  return (
    colours[at - 1] === colour &&
    colours[at + 1] === colour &&
    colours[at - width] === colour &&
    colours[at + width] === colour &&
    colours[at - width - 1] === colour &&
    colours[at - width + 1] === colour &&
    colours[at + width - 1] === colour &&
    colours[at + width + 1] === colour
  );
}

type Channels = ReturnType<typeof channelsOf>;

function countNear(
  counted: readonly { readonly channels: Channels; readonly count: number }[],
  wanted: Channels,
): number {
  return counted
    .filter(({ channels }) =>
      channels.every((level, at) => Math.abs(level - (wanted[at] ?? 0)) <= ROUNDING),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

function hexOf(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}
