// Draws the pictures of docs/recogniser.md and docs/grader.md by the code that they explain, from a sign of the bundled
// packs and from invented hands.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { river } from "../../e2e/support/glyphs.ts";
import { planets } from "../packs/data/planets.ts";
import { drawCorrespondence, drawFindings } from "./graderPictures.ts";
import { drawMatch, drawStages } from "./recogniserPictures.ts";

const FOLDER = fileURLToPath(new URL("../../docs/images/", import.meta.url));

/** A sign with a curve, a crossing and few strokes, drawn for the packs and in the public domain. */
const sign = planets.symbols.find(({ key }) => key === "jupiter")?.samples[0] ?? [];

/** Hasty hands differ so that it can be seen in a small picture. */
const HASTE = 2;

const random = seededRandom(5);
const oneHand = noisyCopy(sign, random, HASTE);
const otherHand = noisyCopy(sign, random, HASTE);
const [first = [], second = [], third = []] = noisyCopy(river, random);

const pictures = {
  "recogniser-stages": drawStages(oneHand),
  "recogniser-match": drawMatch(oneHand, otherHand),
  "grader-correspondence": drawCorrespondence(sign, reorder(oneHand)),
  "grader-findings": drawFindings(river, [
    [first, second, beginLower(third, 170)],
    [second, first, reverse(third)],
    [first, third],
  ]),
};
mkdirSync(FOLDER, { recursive: true });
for (const [name, svg] of Object.entries(pictures)) writeFileSync(`${FOLDER}${name}.svg`, svg);

/** The last stroke first, the first one backwards. */
function reorder(ink: Ink): Ink {
  const [head = [], ...rest] = ink;
  return [...rest.slice(-1), reverse(head), ...rest.slice(0, -1)];
}

function reverse(stroke: Stroke): Stroke {
  return stroke.map((point, at) => ({ ...(stroke.at(-1 - at) ?? point), t: point.t }));
}

/** Squeezed towards its end, so that it begins lower by so many units. */
function beginLower(stroke: Stroke, by: number): Stroke {
  return stroke.map((point, at) => ({
    ...point,
    y: point.y + by * (1 - at / (stroke.length - 1)),
  }));
}
