/*
 * The protocols by which recognition is measured. Each is given parsed data and a seed and answers with figures;
 * nothing here knows files or the command line.
 */
import type { Ink } from "#core/ink/ink.ts";
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { areaUnderCurve } from "./areaUnderCurve.ts";
import type { AskedRecogniser } from "./askedRecogniser.ts";
import { pickIndex, pickOther, pickSome } from "./chance.ts";
import type { Attempts, OneShotRuns, StrokeSet, Templates } from "./strokeData.ts";
import { createTally, probe, rate, times } from "./tally.ts";

/** Characters in a pseudo-run, as in the official one-shot runs. */
const PSEUDO_RUN_CLASSES = 20;

/** Queries before the clock counts, so that figures are those of a warm engine. */
const WARM_UP_QUERIES = 30;

/** Trials that share one draw of classes and drawers. */
const TRIALS_PER_DRAW = 5;

/** Makes the empty recogniser that is measured: ours, unless another is asked for. */
export type Create = () => AskedRecogniser;

interface Class {
  readonly id: string;
  readonly drawings: readonly Ink[];
}

export interface Distractors {
  readonly templates: Templates;
  /** Classes altogether, distractors included. */
  readonly total: number;
}

/** Given training and test drawings: error rate. */
export function oneShot({ runs }: OneShotRuns, create: Create = createRecogniser) {
  const tally = createTally();
  for (const { train, test } of runs) {
    const recogniser = create();
    for (const { label, strokes } of train) recogniser.add(label, strokes);
    if (tally.trials === 0) warmUp(recogniser, test[0]?.strokes ?? []);
    for (const { strokes, answer } of test) probe(tally, { recogniser, ink: strokes, answer });
  }
  return {
    trials: tally.trials,
    errorRate: rate(tally.trials - tally.first, tally.trials),
    ...times(tally),
  };
}

/** Within one alphabet: 20 random characters, one drawer trains, another tests. */
export function pseudoRuns(
  set: StrokeSet,
  { runs, seed }: { runs: number; seed: number },
  create: Create = createRecogniser,
) {
  const random = seededRandom(seed);
  const tally = createTally();
  const byAlphabet: Record<string, number> = {};
  for (const [alphabet, characters] of Object.entries(set)) {
    const before = { trials: tally.trials, first: tally.first };
    for (let run = 0; run < runs; run++) {
      const classes = pickSome(random, classesOf(characters), PSEUDO_RUN_CLASSES);
      const drawers = Math.min(...classes.map(({ drawings }) => drawings.length));
      const teacher = pickIndex(random, drawers);
      const tester = pickOther(random, drawers, teacher);
      const recogniser = create();
      for (const { id, drawings } of classes) recogniser.add(id, drawings[teacher] ?? []);
      if (tally.trials === 0) warmUp(recogniser, classes[0]?.drawings[tester] ?? []);
      for (const { id, drawings } of classes) {
        probe(tally, { recogniser, ink: drawings[tester] ?? [], answer: id });
      }
    }
    const trials = tally.trials - before.trials;
    byAlphabet[alphabet] = rate(trials - (tally.first - before.first), trials);
  }
  const errorRate = rate(tally.trials - tally.first, tally.trials);
  return { trials: tally.trials, errorRate, byAlphabet, ...times(tally) };
}

interface NWayOptions {
  readonly classes: number;
  readonly trials: number;
  readonly seed: number;
  readonly distractors?: Distractors;
}

/** Classes across alphabets, one drawing each, probed by different drawers, among distractors if given. */
export function nWay(
  set: StrokeSet,
  { classes, trials, seed, distractors }: NWayOptions,
  create: Create = createRecogniser,
) {
  const random = seededRandom(seed);
  const recogniser = create();
  const pool = allClasses(set);
  const fillers = pickSome(
    random,
    Object.entries(distractors?.templates ?? {}),
    (distractors?.total ?? 0) - Math.min(classes, pool.length),
  );
  for (const [glyph, ink] of fillers) recogniser.add(`distractor ${glyph}`, ink);
  const tally = createTally();
  let drawn: readonly { id: string; drawings: readonly Ink[]; teacher: number }[] = [];
  for (let trial = 0; trial < trials; trial++) {
    if (trial % TRIALS_PER_DRAW === 0) {
      for (const { id } of drawn) recogniser.remove(id);
      drawn = pickSome(random, pool, classes).map((one) => ({
        ...one,
        teacher: pickIndex(random, one.drawings.length),
      }));
      for (const { id, drawings, teacher } of drawn) recogniser.add(id, drawings[teacher] ?? []);
    }
    const asked = drawn[pickIndex(random, drawn.length)];
    if (asked === undefined) break;
    const ink = asked.drawings[pickOther(random, asked.drawings.length, asked.teacher)] ?? [];
    if (trial === 0) warmUp(recogniser, ink);
    probe(tally, { recogniser, ink, answer: asked.id });
  }
  return ranks(tally, drawn.length, drawn.length + fillers.length);
}

interface SameWriterOptions {
  /** The first so many attempts teach, the rest are probes; 0: the distractors teach. */
  readonly session: number;
  readonly distractors?: Distractors;
}

/** One person's attempts, session after session: the first session teaches, among distractors if given. */
export function sameWriter(
  attempts: Attempts,
  { session, distractors }: SameWriterOptions,
  create: Create = createRecogniser,
) {
  const recogniser = create();
  const taught = new Set<string>();
  for (const [glyph, ink] of attempts.slice(0, session)) {
    recogniser.add(glyph, ink);
    taught.add(glyph);
  }
  const own = taught.size;
  const asked = attempts.slice(session);
  const wanted = new Set(asked.map(([glyph]) => glyph));
  const templates = Object.entries(distractors?.templates ?? {}).filter(
    ([glyph]) => !taught.has(glyph),
  );
  // What is asked for must be there, so it is never what a smaller total leaves out.
  const ordered = [
    ...templates.filter(([glyph]) => wanted.has(glyph)),
    ...templates.filter(([glyph]) => !wanted.has(glyph)),
  ];
  for (const [glyph, ink] of ordered.slice(0, Math.max(0, (distractors?.total ?? 0) - own))) {
    recogniser.add(glyph, ink);
    taught.add(glyph);
  }
  const tally = createTally();
  warmUp(recogniser, asked[0]?.[1] ?? []);
  for (const [glyph, ink] of asked) probe(tally, { recogniser, ink, answer: glyph });
  return ranks(tally, own > 0 ? own : wanted.size, taught.size);
}

interface KnownOptions {
  readonly classes: number;
  readonly trials: number;
  readonly seed: number;
}

/** Half of the probes are of classes that were never added: how well `known` tells them apart. */
export function known(
  set: StrokeSet,
  { classes, trials, seed }: KnownOptions,
  create: Create = createRecogniser,
) {
  const random = seededRandom(seed);
  const pool = allClasses(set);
  const familiar: number[] = [];
  const strange: number[] = [];
  for (let trial = 0; trial < trials; trial += TRIALS_PER_DRAW) {
    const recogniser = create();
    const order = pickSome(random, pool, pool.length);
    const added = order.slice(0, classes).map((one) => ({
      ...one,
      teacher: pickIndex(random, one.drawings.length),
    }));
    const others = order.slice(classes);
    for (const { id, drawings, teacher } of added) recogniser.add(id, drawings[teacher] ?? []);
    for (let probed = trial; probed < Math.min(trials, trial + TRIALS_PER_DRAW); probed++) {
      if (probed % 2 === 0) {
        const asked = added[pickIndex(random, added.length)];
        if (asked === undefined) continue;
        const drawer = pickOther(random, asked.drawings.length, asked.teacher);
        familiar.push(recogniser.recognise(asked.drawings[drawer] ?? []).known);
      } else {
        const asked = others[pickIndex(random, others.length)];
        if (asked === undefined) continue;
        const drawer = pickIndex(random, asked.drawings.length);
        strange.push(recogniser.recognise(asked.drawings[drawer] ?? []).known);
      }
    }
  }
  return { trials: familiar.length + strange.length, auc: areaUnderCurve(familiar, strange) };
}

/** How many classes a set has that two drawers at least have drawn. */
export function countClasses(set: StrokeSet): number {
  return allClasses(set).length;
}

function ranks(tally: ReturnType<typeof createTally>, classes: number, total: number) {
  return {
    classes,
    total,
    trials: tally.trials,
    top1: rate(tally.first, tally.trials),
    top5: rate(tally.amongFive, tally.trials),
    ...times(tally),
  };
}

function allClasses(set: StrokeSet): readonly Class[] {
  return Object.entries(set).flatMap(([alphabet, characters]) =>
    classesOf(characters).map(({ id, drawings }) => ({ id: `${alphabet} ${id}`, drawings })),
  );
}

function classesOf(characters: Readonly<Record<string, readonly Ink[]>>): readonly Class[] {
  return Object.entries(characters)
    .map(([id, drawings]) => ({ id, drawings }))
    .filter(({ drawings }) => drawings.length >= 2);
}

function warmUp(recogniser: AskedRecogniser, ink: Ink): void {
  for (let query = 0; query < WARM_UP_QUERIES; query++) recogniser.recognise(ink);
}
