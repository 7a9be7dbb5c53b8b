/*
 * Fits the chances of confidence.ts: logistic regressions on questions of which half have no right answer, each alphabet
 * predicted by the others and seen by an embedding that was trained without it.
 *
 *   node tools/train/fitKnown.ts STROKE-SET GROUPS=WEIGHTS…
 */
import { readFileSync } from "node:fs";
import { createEmbedder } from "#core/recogniser/learnedEmbedding.ts";
import { unlikeness } from "#core/recogniser/unlikeness.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { areaUnderCurve } from "../eval/areaUnderCurve.ts";
import { pickIndex, pickOther, pickSome } from "../eval/chance.ts";
import { readStrokeData, StrokeSet } from "../eval/strokeData.ts";
import { createObserver } from "./pairParts.ts";
import { readWeights } from "./readWeights.ts";

const SIZES = [20, 60, 60, 100];
const DRAWS = 10;
const RIVALS = 5;
const MAX_LEAD = 30;
const ROUNDS = 3000;

/** What is known of a question's answer: the first candidate's likeness, its lead, and whether it is right. */
interface Answer {
  readonly group: number;
  readonly isKnown: boolean;
  readonly isRight: boolean;
  readonly best: number;
  readonly features: readonly number[];
}

const NAMES = [
  "base",
  "unlikeness",
  "lead",
  "leadOfNext",
  "embedding",
  "embeddingLead",
  "complexity",
  "size",
  "worst",
  "centrality",
];

const [setFile = "", ...folds] = process.argv.slice(2);
const answers = folds.flatMap((fold) => {
  const [groups = "", weights = ""] = fold.split("=");
  return answerAll(groups.split(",").map(Number), weights);
});
for (const use of [
  [0, 1, 2],
  [0, 1, 2, 3],
  [0, 1, 2, 4, 5],
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
])
  report(use);

function report(use: readonly number[]): void {
  const judged = [...new Set(answers.map(({ group }) => group))].map((group) => {
    const found = fit(
      answers.filter((one) => one.group !== group),
      use,
      (one) => one.isKnown,
    );
    const judge = (isKnown: boolean) =>
      answers
        .filter((one) => one.group === group && one.isKnown === isKnown)
        .map((one) => odds(one.features, use, found));
    return [judge(true), judge(false)] as const;
  });
  const auc = areaUnderCurve(
    judged.flatMap(([yes]) => yes),
    judged.flatMap(([, no]) => no),
  );
  const found = fit(answers, use, (one) => one.isKnown);
  console.log(
    `area ${auc.toFixed(4)}: ${use.map((f, at) => `${NAMES[f]} ${(found[at] ?? 0).toFixed(3)}`).join(", ")}`,
  );
}
const right = fit(
  answers.map((one) => ({ ...one, features: [1, one.best] })),
  [0, 1],
  (one) => one.isRight,
);
console.log(`right: base ${right[0]?.toFixed(2)}, unlikeness ${right[1]?.toFixed(3)}`);

function answerAll(groups: readonly number[], weightsFile: string): Answer[] {
  const set = readStrokeData(setFile, StrokeSet);
  if (!set.ok) throw new Error(set.error);
  const { see, compare } = createObserver(createEmbedder(readWeights(readFileSync(weightsFile))));
  const random = seededRandom(11);
  const signs = Object.entries(set.value).flatMap(([, characters], group) =>
    Object.values(characters).map((drawings) => ({ group, drawings })),
  );
  const found: Answer[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    for (const size of SIZES) {
      const order = pickSome(random, signs, signs.length);
      const hands = order.map(({ drawings }) => pickIndex(random, drawings.length));
      const bank = order
        .slice(0, size)
        .map(({ drawings }, at) => see(drawings[hands[at] ?? 0] ?? []));
      order.forEach(({ group, drawings }, at) => {
        if (!groups.includes(group)) return;
        const isKnown = at < size;
        // As many strange questions as known ones, in the mean.
        if (random() > (isKnown ? 1 : size / (signs.length - size)) * (size > 68 ? 0.4 : 1)) return;
        const ink = drawings[pickOther(random, drawings.length, hands[at] ?? 0)] ?? [];
        const asked = see(ink);
        const { right, candidates } = compare(ink, bank, isKnown ? at : -1);
        const weighed = candidates
          .map((parts, k) => ({ parts, k, sum: weigh(parts) }))
          .sort((one, other) => one.sum - other.sum);
        const best = weighed[0];
        if (best === undefined) return;
        const others = weighed.slice(1, 1 + RIVALS).map(({ sum }) => sum);
        const lead = others.reduce((sum, one) => sum + one, 0) / others.length - best.sum;
        const embeddings = candidates
          .map((parts) => parts[6] ?? 0)
          .sort((one, other) => one - other);
        const own = best.parts[6] ?? 0;
        const rival = embeddings.find((one) => one !== own) ?? 0;
        found.push({
          group,
          isKnown,
          isRight: best.k === right,
          best: best.sum,
          features: [
            1,
            best.sum,
            Math.min(MAX_LEAD, lead),
            Math.min(10, (others[0] ?? 0) - best.sum),
            own,
            rival - own,
            asked.count / 64,
            Math.log(size),
            100 * ((best.parts[2] ?? 0) + (best.parts[3] ?? 0)),
            best.parts[9] ?? 0,
          ],
        });
      });
    }
  }
  return found;
}

function weigh(parts: readonly number[]): number {
  const [
    query = 0,
    sample = 0,
    worstQuery = 0,
    worstSample = 0,
    bend = 0,
    strain = 0,
    distance = 0,
  ] = parts;
  const [, , , , , , , strokes = 0, aspect = 0, centrality = 0] = parts;
  return (
    unlikeness(
      { query, sample, worstQuery, worstSample, bend, strain },
      {
        cosine: 1 - distance,
        centrality,
        queryStrokes: 1,
        sampleStrokes: 1,
        queryAspect: aspect,
        sampleAspect: 0,
      },
    ) +
    unlikeness(
      { query: 0, sample: 0, worstQuery: 0, worstSample: 0, bend: 0, strain: 0 },
      {
        cosine: 1,
        centrality: 0,
        queryStrokes: 1,
        sampleStrokes: 1 / (1 - Math.min(0.999, strokes)),
        queryAspect: 0,
        sampleAspect: 0,
      },
    )
  );
}

function odds(
  features: readonly number[],
  use: readonly number[],
  found: readonly number[],
): number {
  return use.reduce((sum, feature, at) => sum + (found[at] ?? 0) * (features[feature] ?? 0), 0);
}

function fit(
  from: readonly Answer[],
  use: readonly number[],
  isTrue: (one: Answer) => boolean,
): number[] {
  const scales = use.map(
    (feature) =>
      Math.sqrt(
        from.reduce((sum, one) => sum + (one.features[feature] ?? 0) ** 2, 0) / from.length,
      ) + 1e-9,
  );
  const found = use.map(() => 0);
  const speed = use.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = use.map(() => 0);
    for (const one of from) {
      const sum = use.reduce(
        (total, feature, at) =>
          total + ((found[at] ?? 0) * (one.features[feature] ?? 0)) / (scales[at] ?? 1),
        0,
      );
      const error = 1 / (1 + Math.exp(-sum)) - (isTrue(one) ? 1 : 0);
      use.forEach(
        (feature, at) =>
          (slope[at] =
            (slope[at] ?? 0) +
            (error * (one.features[feature] ?? 0)) / (scales[at] ?? 1) / from.length),
      );
    }
    slope.forEach((value, at) => {
      speed[at] = 0.95 * (speed[at] ?? 0) - 0.05 * value;
      found[at] = (found[at] ?? 0) + (speed[at] ?? 0);
    });
  }
  return found.map((value, at) => value / (scales[at] ?? 1));
}
