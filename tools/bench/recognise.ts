/* How long a query takes among so many samples, on one thread. Glyphs are invented, so the row needs no data. */
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, type BenchRow, timeRuns } from "./benchRow.ts";

const SEED = 1;
const QUERIES = 300;
const WARM_UP = 60;

export const benches: Benches = {
  "recognise-20": () => recogniseAmong(20),
  "recognise-1000": () => recogniseAmong(1000),
  "recognise-2000": () => recogniseAmong(2000),
  "recognise-10000": () => recogniseAmong(10_000),
  "recognise-partial-1000": () => recogniseAmong(1000, { isPartial: true }),
};

/** With `isPartial`, drawings of which half the strokes are there, rounded up, asked as the pad asks while one draws. */
function recogniseAmong(samples: number, { isPartial = false } = {}): Promise<BenchRow> {
  const random = seededRandom(SEED);
  const recogniser = createRecogniser();
  const glyphs = Array.from({ length: samples }, () => inventGlyph(random));
  glyphs.forEach((glyph, index) => recogniser.add(`glyph ${index}`, glyph));
  const queries = Array.from({ length: QUERIES + WARM_UP }, () => {
    const glyph = glyphs[Math.floor(random() * samples)] ?? [];
    const drawing = noisyCopy(glyph, random);
    return isPartial ? drawing.slice(0, Math.ceil(drawing.length / 2)) : drawing;
  });
  return timeRuns((run) => recogniser.recognise(queries[run] ?? [], undefined, { isPartial }), {
    n: QUERIES,
    warmUp: WARM_UP,
  });
}
