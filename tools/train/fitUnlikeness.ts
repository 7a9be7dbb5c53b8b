/*
 * Fits the weights of unlikeness.ts: a conditional logistic regression ("which of these samples is this?") over pairs
 * of hands, each alphabet predicted by the others and seen by an embedding that was trained without it.
 *
 *   node tools/train/fitUnlikeness.ts STROKE-SET TEMPLATES GROUPS=WEIGHTS…       e.g. 0,1=fold01.bin 2,4=fold24.bin 3=fold3.bin
 *
 * Half of the questions are asked among the signs alone, half among so many templates besides.
 */
import { readFileSync } from "node:fs";
import { createEmbedder } from "#core/recogniser/learnedEmbedding.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { pickIndex, pickOther, pickSome } from "../eval/chance.ts";
import { readStrokeData, StrokeSet, Templates } from "../eval/strokeData.ts";
import { createObserver, PARTS, type Question } from "./pairParts.ts";
import { readWeights } from "./readWeights.ts";

const DRAWS = 16;
const TEMPLATES_BESIDE = 2000;
const ROUNDS = 400;
const RIDGE = 1e-3;

const [setFile = "", templatesFile = "", ...folds] = process.argv.slice(2);
const questions = folds.flatMap((fold) => {
  const [groups = "", weights = ""] = fold.split("=");
  return askAll(groups.split(",").map(Number), weights);
});
const all = PARTS.map((_, at) => at);
for (const [name, parts] of [
  ["without the embedding", all.filter((at) => PARTS[at] !== "embedding")],
  ["the embedding alone", [PARTS.indexOf("embedding")]],
  ["all but centrality", all.slice(0, 9)],
  ["all", all],
] as const) {
  report(name, parts);
}
const weights = fit(questions, all);
console.log(PARTS.map((part, at) => `${part} ${(weights[at] ?? 0).toFixed(2)}`).join(", "));

function askAll(
  groups: readonly number[],
  weightsFile: string,
): (Question & { isCrowded: boolean })[] {
  const set = readStrokeData(setFile, StrokeSet);
  const templates = readStrokeData(templatesFile, Templates);
  if (!set.ok || !templates.ok) throw new Error("Cannot read the data");
  const { see, compare } = createObserver(createEmbedder(readWeights(readFileSync(weightsFile))));
  const random = seededRandom(7);
  const signs = Object.entries(set.value).flatMap(([, characters], group) =>
    Object.values(characters).map((drawings) => ({ group, drawings })),
  );
  const beside = pickSome(random, Object.values(templates.value), TEMPLATES_BESIDE).map(see);
  const asked: (Question & { isCrowded: boolean })[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const hands = signs.map(({ drawings }) => pickIndex(random, drawings.length));
    const bank = signs.map(({ drawings }, at) => see(drawings[hands[at] ?? 0] ?? []));
    const isCrowded = draw % 2 === 1;
    if (isCrowded) bank.push(...beside);
    signs.forEach(({ group, drawings }, at) => {
      if (!groups.includes(group)) return;
      const other = pickOther(random, drawings.length, hands[at] ?? 0);
      asked.push({ group, isCrowded, ...compare(drawings[other] ?? [], bank, at) });
    });
  }
  return asked;
}

function report(name: string, parts: readonly number[]): void {
  const rates = [...new Set(questions.map(({ group }) => group))].map((group) => {
    const weightsOfOthers = fit(
      questions.filter((one) => one.group !== group),
      parts,
    );
    return questions
      .filter((one) => one.group === group)
      .map((one) => ({ isCrowded: one.isCrowded, rank: rankOf(one, parts, weightsOfOthers) }));
  });
  const share = (isCrowded: boolean, below: number) => {
    const ranks = rates.flat().filter((one) => one.isCrowded === isCrowded);
    return ((100 * ranks.filter(({ rank }) => rank < below).length) / ranks.length).toFixed(1);
  };
  const byGroup = rates.map((ranks) =>
    ((100 * ranks.filter(({ rank }) => rank === 0).length) / ranks.length).toFixed(1),
  );
  console.log(
    `${name}: alone ${share(false, 1)}/${share(false, 5)}, crowded ${share(true, 1)}/${share(true, 5)}; by alphabet ${byGroup.join(" ")}`,
  );
}

function rankOf(question: Question, parts: readonly number[], found: readonly number[]): number {
  const sums = question.candidates.map((one) => weigh(one, parts, found));
  const own = sums[question.right] ?? Infinity;
  return sums.filter((sum, at) => at !== question.right && sum <= own).length;
}

function weigh(one: readonly number[], parts: readonly number[], found: readonly number[]): number {
  return parts.reduce((sum, part, at) => sum + (found[at] ?? 0) * (one[part] ?? 0), 0);
}

/** Weights that make the right candidates likeliest; none is negative, for nothing unlike makes likelier. */
function fit(from: readonly Question[], parts: readonly number[]): number[] {
  const scales = parts.map((part) => {
    const values = from.flatMap(({ candidates }) => candidates.map((one) => one[part] ?? 0));
    return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length) + 1e-9;
  });
  const found = parts.map(() => 0.1);
  const first = parts.map(() => 0);
  const second = parts.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = parts.map((_, at) => RIDGE * (found[at] ?? 0));
    for (const { right, candidates } of from) {
      const rows = candidates.map((one) =>
        parts.map((part, at) => (one[part] ?? 0) / (scales[at] ?? 1)),
      );
      const likelihoods = rows.map((row) =>
        Math.exp(-row.reduce((sum, value, at) => sum + value * (found[at] ?? 0), 0)),
      );
      const total = likelihoods.reduce((sum, one) => sum + one, 0);
      rows.forEach((row, k) => {
        const error = ((k === right ? 1 : 0) - (likelihoods[k] ?? 0) / total) / from.length;
        row.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + error * value));
      });
    }
    slope.forEach((value, at) => {
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * value;
      second[at] = 0.98 * (second[at] ?? 0) + 0.02 * value * value;
      const step =
        (first[at] ?? 0) /
        (1 - 0.9 ** round) /
        (Math.sqrt((second[at] ?? 0) / (1 - 0.98 ** round)) + 1e-8);
      found[at] = Math.max(0, (found[at] ?? 0) - 0.1 * (1 - round / (ROUNDS + 10)) * step);
    });
  }
  return found.map((value, at) => value / (scales[at] ?? 1));
}
