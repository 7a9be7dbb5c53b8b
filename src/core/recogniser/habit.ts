/*
 * A person's own way of writing. Across writers the order and direction of strokes say nothing, so they count for nothing at first.
 * A person who writes a sign the same way every time gives them weight, between that person's own drawings only.
 */
import type { Ink } from "#core/ink/ink.ts";
import { CLOUD_LENGTH, gatherCloud } from "./pointCloud.ts";
import type { SampleIndex } from "./sampleIndex.ts";
import { createStrokeSequence, readSequence, sequenceLikeness } from "./strokeSequence.ts";
import { createTrace, MAX_ORDERED_STROKES, type Trace, traceInk } from "./trace.ts";

/** What drawings cost, in unlikeness, whose places do not correlate at all, at full weight. */
const STRANGE_WAY = 10;

/** A steady hand's drawings of one sign are about so far from correlating wholly: neither cost nor gain. */
const STEADY = 0.1;

/** Pairs of drawings that agree by so much were written the same way; another order or direction is seldom above. */
const SAME_WAY = 0.75;

/** Fewer pairs than these show no habit. */
const LEAST_PAIRS = 6;

/** Share of pairs written the same way at which habit begins to count; it grows evenly to 1. */
const LEAST_STEADINESS = 0.7;

export interface Habit {
  setWeight(weight: number): void;
  setQuery(trace: Trace): void;
  /** Added to the unlikeness of a sample: negative for one that was drawn in the same way. */
  unlikeness(index: SampleIndex, row: number): number;
}

/** Compares ways of writing; without weight it costs and says nothing. */
export function createHabit(): Habit {
  const own = createOwnCloud();
  const sequence = createStrokeSequence();
  let weight = 0;
  let isComparable = false;
  return {
    setWeight(given) {
      weight = Math.min(1, Math.max(0, given));
    },
    setQuery(trace) {
      isComparable = false;
      if (weight === 0) return;
      gatherCloud(trace, { ...own, row: 0 });
      isComparable = readSequence(own, { row: 0, strokes: trace.strokes }, sequence);
    },
    unlikeness({ columns }, row) {
      if (!isComparable || columns.own[row] !== 1) return 0;
      if (columns.strokes[row] !== sequence.strokes) return 0;
      const likeness = sequenceLikeness(sequence, columns, row);
      return weight * STRANGE_WAY * (1 - likeness - STEADY);
    },
  };
}

/** One drawing by the person and the symbol that it is of. */
export interface OwnDrawing {
  readonly id: string;
  readonly ink: Ink;
}

/**
 * How steadily a person writes, from 0 to 1: from the share of pairs of drawings of the same symbol that have the same
 * number of strokes in the same order and direction. 0 when there is little to judge by.
 */
export function measureHabit(drawings: readonly OwnDrawing[]): number {
  const byId = Map.groupBy(drawings, ({ id }) => id);
  let pairs = 0;
  let same = 0;
  for (const some of byId.values()) {
    const [first, ...others] = some;
    if (first === undefined) continue;
    for (const other of others) {
      pairs++;
      if (isSameWay(first.ink, other.ink)) same++;
    }
  }
  if (pairs < LEAST_PAIRS) return 0;
  return Math.max(0, (same / pairs - LEAST_STEADINESS) / (1 - LEAST_STEADINESS));
}

function isSameWay(one: Ink, other: Ink): boolean {
  const trace = createTrace();
  const sequence = createStrokeSequence();
  const cloud = createOwnCloud();
  if (!traceInk(one, trace)) return false;
  const { strokes } = trace;
  gatherCloud(trace, { ...cloud, row: 0 });
  if (!readSequence(cloud, { row: 0, strokes }, sequence)) return false;
  if (!traceInk(other, trace) || trace.strokes !== strokes) return false;
  gatherCloud(trace, { ...cloud, row: 0 });
  return sequenceLikeness(sequence, cloud, 0) >= SAME_WAY;
}

function createOwnCloud() {
  return {
    clouds: new Int16Array(CLOUD_LENGTH),
    strokeEnds: new Uint8Array(MAX_ORDERED_STROKES),
  };
}
