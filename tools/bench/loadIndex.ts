/* How long it takes until ten thousand saved symbols can be recognised. */
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, timeRuns } from "./benchRow.ts";

const SYMBOLS = 10_000;
const RUNS = 15;
const WARM_UP = 3;

export const benches: Benches = {
  "index-load-10000": () => {
    const random = seededRandom(1);
    const taught = createRecogniser();
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      taught.add(`glyph ${symbol}`, inventGlyph(random), { key: [symbol + 1, 0] });
    }
    const bytes = taught.save();
    const query = inventGlyph(random);
    return timeRuns(
      () => {
        const recogniser = createRecogniser();
        if (!recogniser.load(bytes).ok) throw new Error("The saved index was refused.");
        recogniser.recognise(query);
      },
      { n: RUNS, warmUp: WARM_UP },
    );
  },
};
