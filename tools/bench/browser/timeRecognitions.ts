import { decodeInk, encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { parsePackIndexText, parsePackText } from "#core/packs/pack.ts";
import { assert } from "#core/shared/assert.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { createRecogniserService } from "#services/recogniserService.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";

const SEED = 1;
const WARM_UP = 40;

/** The same number of candidates as the app asks for. */
const LIMIT = 8;

/** Puts n drawings to the app's Worker, which knows so many others of the packs' symbols; there and back, ms. */
export async function timeRecognitions(samples: number, n: number): Promise<readonly number[]> {
  const random = seededRandom(SEED);
  const glyphs = await packGlyphs();
  const glyphAt = (index: number) => {
    const glyph = glyphs[index % glyphs.length];
    assert(glyph !== undefined, "the packs hold no ink");
    return glyph;
  };
  const templates = Array.from({ length: samples }, (_, index) => {
    const { id, ink } = glyphAt(index);
    return { id, bytes: encodeInk(noisyCopy(ink, random)) };
  });
  const service = createRecogniserService({
    spawn: () =>
      new Worker(new URL("../../../src/workers/recogniser.ts", import.meta.url), {
        type: "module",
      }),
    templates: () => templates,
  });
  service.start();
  const timesMs: number[] = [];
  for (let run = 0; run < WARM_UP + n; run++) {
    const query = noisyCopy(glyphAt(Math.floor(random() * glyphs.length)).ink, random);
    const start = performance.now();
    const answer = await service.recognise(query, LIMIT);
    assert(answer !== undefined && answer.candidates.length > 0, "the recogniser did not answer");
    if (run >= WARM_UP) timesMs.push(performance.now() - start);
  }
  service.dispose();
  return timesMs;
}

async function packGlyphs(): Promise<readonly { readonly id: string; readonly ink: Ink }[]> {
  const index = parsePackIndexText(await text("index.json"));
  assert(index.ok, "the packs' index is damaged");
  const files = await Promise.all(
    index.value.packs.map(async ({ id, file }) => parsePackText(await text(file), id)),
  );
  return files.flatMap((pack) => {
    assert(pack.ok, "a pack is damaged");
    return pack.value.symbols.map(({ id, samples: [sample = ""] }) => {
      const ink = decodeInk(base64urlToBytes(sample) ?? new Uint8Array());
      assert(ink !== undefined, "a pack's ink is damaged");
      return { id, ink };
    });
  });
}

async function text(file: string): Promise<string> {
  return (await fetch(`/packs/${file}`)).text();
}
