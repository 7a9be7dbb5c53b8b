import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeAnimation } from "./animation.ts";
import { areasOf, areasOfText, areasToText, lostColours } from "./colours.ts";
import { paletteOf, toIndexed } from "./palette.ts";
import { chunk, decodePng, encodePng, pngFile, remarkOf, withRemark, type Picture } from "./png.ts";

describe("a picture of a screen", () => {
  it("is read whatever filters its rows were written with", () => {
    fc.assert(
      fc.property(
        pictures(),
        fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
        (given, by) => {
          expect(decodePng(truecolour(given, by))).toEqual(given);
        },
      ),
    );
  });

  it("keeps the colours of its areas when it gets a palette", () => {
    const picture = filled(20, 10, [179, 51, 29]);
    picture.rgb.fill(240, 0, 90);
    const file = encodePng(toIndexed(picture, paletteOf([picture])));
    expect(decodePng(file)).toEqual(picture);
  });
});

describe("a kept picture", () => {
  it("says of itself which colours its areas had", () => {
    const picture = filled(30, 30, [246, 242, 233]);
    const file = withRemark(
      encodePng(toIndexed(picture, paletteOf([picture]))),
      areasToText(areasOf(picture)),
    );
    expect(areasOfText(remarkOf(file))).toEqual(new Map([[0xf6f2e9, 28 * 28]]));
  });
});

describe("an animation", () => {
  it("keeps of each further frame only what changed", () => {
    const still = filled(200, 200, [246, 242, 233]);
    const dotted = { ...still, rgb: still.rgb.slice() };
    dotted.rgb.fill(0, 3 * 1000, 3 * 1004);
    const palette = paletteOf([still, dotted]);
    const [one, other] = [still, dotted].map((picture) => ({
      image: toIndexed(picture, palette),
      shownMs: 50,
    }));
    if (one === undefined || other === undefined) throw new Error("two frames were made");
    const alone = encodeAnimation([one]).length;
    expect(encodeAnimation([one, other, one]).length).toBeLessThan(alone + 300);
  });
});

describe("a comparison of colours", () => {
  const paper = [246, 242, 233] as const;

  it("sees an area that has another colour, by three levels already", () => {
    const kept = areasOf(filled(30, 30, paper));
    expect(lostColours(kept, filled(30, 30, [246, 242, 236]))).toHaveLength(1);
  });

  it("does not mind rounding, nor single pixels", () => {
    const before = filled(30, 30, paper);
    const after = filled(30, 30, [246, 241, 233]);
    after.rgb.set([0, 0, 0], 1200);
    expect(lostColours(areasOf(before), after)).toEqual([]);
  });
});

function filled(width: number, height: number, colour: readonly number[]): Picture {
  return {
    width,
    height,
    rgb: Uint8Array.from({ length: width * height * 3 }, (_, at) => colour[at % 3] ?? 0),
  };
}

function pictures() {
  return fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) =>
      fc
        .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
        .map((rgb) => ({ width, height, rgb: Uint8Array.from(rgb) })),
    );
}

/** As a browser writes it: each row predicted by a filter of its own. */
function truecolour({ width, height, rgb }: Picture, filters: readonly number[]): Uint8Array {
  const at = (x: number, y: number, k: number) =>
    x < 0 || y < 0 ? 0 : (rgb[(y * width + x) * 3 + k] ?? 0);
  const rows: number[] = [];
  for (let y = 0; y < height; y++) {
    const filter = filters[y % filters.length] ?? 0;
    rows.push(filter);
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < 3; k++) {
        const [a, b, c] = [at(x - 1, y, k), at(x, y - 1, k), at(x - 1, y - 1, k)];
        const guess = [0, a, b, Math.floor((a + b) / 2), nearestOf(a, b, c)][filter] ?? 0;
        rows.push((at(x, y, k) - guess + 256) % 256);
      }
    }
  }
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  return pngFile([
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Uint8Array.from(rows))),
    chunk("IEND"),
  ]);
}

/** Paeth's choice: whichever of the three comes nearest to left + above − corner. */
function nearestOf(a: number, b: number, c: number): number {
  const distances = [a, b, c].map((value) => Math.abs(a + b - c - value));
  return [a, b, c][distances.indexOf(Math.min(...distances))] ?? 0;
}
