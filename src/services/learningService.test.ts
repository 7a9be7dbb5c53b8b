import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { MAX_CONFIRMED } from "#core/recogniser/confirmedLimit.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { answerRecogniserRequests } from "#workers/answerRecogniserRequests.ts";
import { createLearningService } from "./learningService.ts";
import { createRecogniserService, type RecogniserPort } from "./recogniserService.ts";

/** A worker in the same thread that answers a little later, as a real one does. */
function spawn(): RecogniserPort {
  const answer = answerRecogniserRequests((data) => {
    port.onmessage?.(new MessageEvent("message", { data }));
  });
  const port: RecogniserPort = {
    postMessage: (message) => queueMicrotask(() => answer(message)),
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
  };
  return port;
}

/** The app of somebody with some signs, each drawn so many times. */
async function openApp({ signs, each }: { readonly signs: number; readonly each: number }) {
  const services = await openTestServices();
  const random = seededRandom(2);
  const glyphs = Array.from({ length: signs }, () => inventGlyph(random));
  const ids: SymbolId[] = [];
  for (const [index, ink] of glyphs.entries()) {
    const saved = await services.symbols.save({ ink, name: `sign ${index}` });
    if (!saved.ok) throw new Error(saved.error.type);
    ids.push(saved.value);
    for (let copy = 1; copy < each; copy++) {
      await services.symbols.addSample(saved.value, noisyCopy(ink, random));
    }
  }
  const recogniser = createRecogniserService({
    spawn,
    templates: () => services.dictionary.templates(),
  });
  services.dictionary.onTemplates(({ removed, added }) => {
    recogniser.forget(removed);
    recogniser.learn(added);
  });
  recogniser.start();
  const learning = createLearningService({ ...services, recogniser });
  const sign = (at: number) => ({ id: ids[at] ?? ("" as SymbolId), ink: glyphs[at] ?? [] });
  return { ...services, recogniser, learning, sign, random };
}

const confirmedOf = (app: Awaited<ReturnType<typeof openApp>>, id: SymbolId) =>
  app.dictionary.samplesOf(id).filter(({ confirmed }) => confirmed).length;

describe("learning from what a person confirms", () => {
  it("keeps a confirmed drawing, recognises the next one like it, and forgets in one step of undo", async () => {
    const app = await openApp({ signs: 6, each: 2 });
    const { id } = app.sign(3);
    const variant: Ink = inventGlyph(seededRandom(99));
    expect(await app.learning.confirm(id, variant)).toBe("kept");
    expect(confirmedOf(app, id)).toBe(1);
    const again = noisyCopy(variant, app.random);
    expect((await app.recogniser.recognise(again))?.candidates[0]?.id).toBe(id);

    expect(await app.learning.forget()).toEqual({ ok: true, value: 1 });
    expect(confirmedOf(app, id)).toBe(0);
    expect((await app.recogniser.recognise(again))?.known).toBeLessThan(0.5);
    expect(app.undo.state().undo).toEqual({ type: "confirmedForgotten", count: 1 });
    await app.undo.undo();
    expect(confirmedOf(app, id)).toBe(1);
    expect((await app.recogniser.recognise(again))?.candidates[0]?.id).toBe(id);
  });

  it("does not keep a drawing that takes the place of another sign's", async () => {
    const app = await openApp({ signs: 6, each: 2 });
    const wrong = app.sign(1).ink;
    expect(await app.learning.confirm(app.sign(4).id, wrong)).toBe("notHelpful");
    expect(confirmedOf(app, app.sign(4).id)).toBe(0);
  });

  it("keeps the newest few of a sign, and nothing twice", async () => {
    const app = await openApp({ signs: 4, each: 2 });
    const { id, ink } = app.sign(0);
    for (let copy = 0; copy < MAX_CONFIRMED + 2; copy++) {
      await app.learning.confirm(id, noisyCopy(ink, app.random));
    }
    expect(confirmedOf(app, id)).toBe(MAX_CONFIRMED);
    const count = app.dictionary.samplesOf(id).length;
    expect(await app.learning.confirm(id, ink)).toBe("kept");
    expect(app.dictionary.samplesOf(id)).toHaveLength(count);
  });

  it("says how many drawings there are and how well they are foretold", async () => {
    const app = await openApp({ signs: 6, each: 3 });
    await app.learning.confirm(app.sign(0).id, noisyCopy(app.sign(0).ink, app.random));
    const { samples, confirmed, foretold } = await app.learning.state();
    expect({ samples, confirmed }).toEqual({ samples: 19, confirmed: 1 });
    expect(foretold?.asked).toBe(19);
    expect(foretold?.first).toBeGreaterThanOrEqual(18);
  });

  it("keeps nothing when the check cannot be made, and foretells nothing", async () => {
    const app = await openApp({ signs: 2, each: 2 });
    app.recogniser.dispose();
    expect(await app.learning.confirm(app.sign(0).id, app.sign(1).ink)).toBe("notKept");
    expect((await app.learning.state()).foretold).toBeUndefined();
  });
});
