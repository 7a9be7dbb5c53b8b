/*
 * What a person confirms may become a sample, and must never make their own drawings worse recognised. So every drawing
 * that they made is asked for with itself left out, without and with the new sample; if fewer are found first, it does not stay.
 *
 * Written as generators: each step is one recognition, so that a worker can answer a pen in between.
 */
import { MAX_CONFIRMED } from "./confirmedLimit.ts";
import { measureHabit, type OwnDrawing } from "./habit.ts";
import type { PersonalRecogniser } from "./recogniser.ts";
import type { SampleKey } from "./sampleIndex.ts";

/** A drawing that the recogniser has learnt as a sample. */
export interface OwnSample extends OwnDrawing {
  readonly key: SampleKey;
}

export interface ConfirmedSample extends OwnSample {
  /** ms since 1970. */
  readonly confirmedAt: number;
}

/** How many drawings were asked for, and how many were recognised first. */
export interface Prediction {
  readonly asked: number;
  readonly first: number;
}

/**
 * Asks for each drawing with itself left out. Only drawings of symbols that have another sample can be foretold, so
 * give those alone; the recogniser is as before afterwards.
 */
export function* predictOwn(
  recogniser: PersonalRecogniser,
  drawings: readonly OwnSample[],
): Generator<void, Prediction> {
  let first = 0;
  for (const { id, ink, key } of drawings) {
    const { candidates } = recogniser.recognise(ink, 1, { without: { id, key } });
    if (candidates[0]?.id === id) first++;
    yield;
  }
  return { asked: drawings.length, first };
}

/**
 * Learns the confirmed drawings that do not make others worse recognised, oldest first, at most `MAX_CONFIRMED` of a
 * symbol; answers those that were kept. The recogniser must not know any of them before, and keeps those afterwards.
 */
export function* reviewSamples(
  recogniser: PersonalRecogniser,
  {
    drawings,
    confirmed,
  }: { readonly drawings: readonly OwnSample[]; readonly confirmed: readonly ConfirmedSample[] },
): Generator<void, readonly ConfirmedSample[]> {
  const kept: ConfirmedSample[] = [];
  let { first } = yield* predictOwn(recogniser, drawings);
  for (const sample of newestOfEach(confirmed)) {
    recogniser.add(sample.id, sample.ink, { key: sample.key, isOwn: true });
    const after = yield* predictOwn(recogniser, drawings);
    if (after.first < first) {
      recogniser.remove(sample.id, sample.key);
      continue;
    }
    first = after.first;
    kept.push(sample);
  }
  return kept;
}

/**
 * Gives order and direction the weight that the person's drawings speak for, unless that makes them worse recognised;
 * answers the weight and how well the drawings are foretold with it.
 */
export function* adoptHabit(
  recogniser: PersonalRecogniser,
  drawings: readonly OwnSample[],
): Generator<void, Prediction & { readonly habit: number }> {
  recogniser.setHabit(0);
  const without = yield* predictOwn(recogniser, drawings);
  const habit = measureHabit(drawings);
  if (habit === 0) return { ...without, habit };
  recogniser.setHabit(habit);
  const withHabit = yield* predictOwn(recogniser, drawings);
  if (withHabit.first >= without.first) return { ...withHabit, habit };
  recogniser.setHabit(0);
  return { ...without, habit: 0 };
}

/** The newest of each symbol, all together oldest first. */
function newestOfEach(confirmed: readonly ConfirmedSample[]): readonly ConfirmedSample[] {
  const ordered = confirmed.toSorted((one, other) => one.confirmedAt - other.confirmedAt);
  const taken = new Set(
    [...Map.groupBy(ordered, ({ id }) => id).values()].flatMap((some) =>
      some.slice(-MAX_CONFIRMED),
    ),
  );
  return ordered.filter((sample) => taken.has(sample));
}
