import type { Indexed, Picture } from "./png.ts";

/** Colours that an indexed PNG can hold. */
const MOST_COLOURS = 256;
/** A colour of so many pixels fills an area, or is as good as one. */
const AREA_PIXELS = 200;
/** Rims' colours are gathered in cells of 2^3 levels per channel: nobody sees a smaller step in the rim of a letter. */
const CELL_BITS = 3;

/**
 * The colours of pictures that are shown with one palette: those that fill areas exactly as they are, and for the rims of
 * letters and ink the commonest of what is left.
 */
export function paletteOf(pictures: readonly Picture[]): Uint8Array {
  const counts = new Map<number, number>();
  for (const picture of pictures) {
    eachPixel(picture, (colour) => counts.set(colour, (counts.get(colour) ?? 0) + 1));
  }
  const cells = new Set<number>();
  const chosen: number[] = [];
  for (const [colour, count] of [...counts].sort((one, other) => other[1] - one[1])) {
    const cell = cellOf(colour);
    if (cells.has(cell) && count < AREA_PIXELS) continue;
    cells.add(cell);
    chosen.push(colour);
    if (chosen.length === MOST_COLOURS) break;
  }
  return Uint8Array.from(chosen.flatMap((colour) => [...channelsOf(colour)]));
}

/** The picture in the colours of a palette, each pixel in the nearest one. */
export function toIndexed(picture: Picture, palette: Uint8Array): Indexed {
  const known = new Map<number, number>();
  const indices = new Uint8Array(picture.width * picture.height);
  eachPixel(picture, (colour, at) => {
    let index = known.get(colour);
    if (index === undefined) {
      index = nearest(colour, palette);
      known.set(colour, index);
    }
    indices[at] = index;
  });
  return { width: picture.width, height: picture.height, palette, indices };
}

/** Calls with each pixel's colour as 0xRRGGBB. */
export function eachPixel({ rgb }: Picture, visit: (colour: number, at: number) => void): void {
  for (let at = 0, from = 0; from < rgb.length; at++, from += 3)
    visit(((rgb[from] ?? 0) << 16) | ((rgb[from + 1] ?? 0) << 8) | (rgb[from + 2] ?? 0), at);
}

export function channelsOf(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function cellOf(colour: number): number {
  const [red, green, blue] = channelsOf(colour);
  return ((red >> CELL_BITS) << 16) | ((green >> CELL_BITS) << 8) | (blue >> CELL_BITS);
}

function nearest(colour: number, palette: Uint8Array): number {
  const [red, green, blue] = channelsOf(colour);
  let best = 0;
  let bestDistance = Infinity;
  for (let index = 0; index * 3 < palette.length; index++) {
    const [r = 0, g = 0, b = 0] = palette.subarray(index * 3, index * 3 + 3);
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
}
