import type { Ink } from "#core/ink/ink.ts";
import type { AskedRecogniser } from "../askedRecogniser.ts";

interface Method<Cloud> {
  readonly prepare: (ink: Ink) => Cloud;
  /** Distance of two clouds; may answer `best` as soon as it is sure to be no less. */
  readonly distance: (cloud: Cloud, template: Cloud, best: number) => number;
}

/** How many candidates are wanted when nobody says. */
const DEFAULT_LIMIT = 8;

/** A recogniser that compares ink with every template, one for each sample, and takes each symbol's nearest. */
export function createNearest<Cloud>({ prepare, distance }: Method<Cloud>): AskedRecogniser {
  const templates = new Map<string, Cloud[]>();
  return {
    add(id, ink) {
      if (!hasPoints(ink)) return;
      const known = templates.get(id);
      if (known) known.push(prepare(ink));
      else templates.set(id, [prepare(ink)]);
    },
    remove(id) {
      templates.delete(id);
    },
    recognise(ink, limit = DEFAULT_LIMIT) {
      if (!hasPoints(ink)) return { candidates: [], known: 0 };
      const cloud = prepare(ink);
      const kept: { id: string; far: number }[] = [];
      for (const [id, clouds] of templates) {
        // Beyond the last place of the list it does not matter how far a template is.
        const bound = kept.length < limit ? Infinity : (kept.at(-1)?.far ?? Infinity);
        const far = clouds.reduce((least, template) => distance(cloud, template, least), bound);
        if (far >= bound && kept.length >= limit) continue;
        kept.push({ id, far });
        kept.sort((one, other) => one.far - other.far);
        if (kept.length > limit) kept.pop();
      }
      const candidates = kept.map(({ id, far }) => ({ id, score: 1 / (1 + far) }));
      return { candidates, known: candidates[0]?.score ?? 0 };
    },
  };
}

function hasPoints(ink: Ink): boolean {
  return ink.some((stroke) => stroke.length > 0);
}
