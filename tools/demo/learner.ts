/*
 * Somebody who practises for a year: remembers by a power law of their own, forgets some symbols more easily than others,
 * and draws with a hand that grows surer. Everything is decided by the seed.
 */
import type { Ink } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";

export interface Learner {
  /** Whether a symbol comes to mind after so many days. */
  readonly recalls: (symbol: string, elapsedDays: number) => boolean;
  /** What seeing the answer does: remembered, it stays longer; forgotten, it must be learnt anew. */
  readonly learns: (symbol: string, recalled: boolean) => void;
  /** Draws a symbol as it comes to mind; what was forgotten comes out wrong. */
  readonly draws: (symbol: string, reference: Ink, recalled: boolean) => Ink;
}

/** Days that a symbol stays after it was first seen, and how much longer after each time it came to mind. */
const FIRST_DAYS = 1.2;
const GROWTH = 1.75;

/** What is left after forgetting. */
const LOSS = 0.45;

/** Forgetting by a power of time, as in Wixted and Ebbesen 1991; the scheduler's law is another. */
const DECAY = 0.35;

/** A hand that has drawn a symbol never, and often; see `noisyCopy`. */
const FIRST_HAND = 1.5;
const SURE_HAND = 0.55;

/** So many drawings of one symbol bring the hand two thirds of the way. */
const DRAWINGS_TO_LEARN = 9;

/** One drawing in so many has a stroke the wrong way round, while the hand is new. */
const SLIP = 0.3;

export function createLearner(random: () => number): Learner {
  const days = new Map<string, number>();
  const drawn = new Map<string, number>();
  const gifts = new Map<string, number>();
  /** Some symbols are hard for this person, and stay so. */
  const giftFor = (symbol: string) => {
    const gift = gifts.get(symbol) ?? 0.55 + 0.75 * random() ** 0.7;
    gifts.set(symbol, gift);
    return gift;
  };

  return {
    recalls: (symbol, elapsedDays) => {
      const lasting = days.get(symbol) ?? FIRST_DAYS;
      return random() < (1 + elapsedDays / lasting) ** -DECAY * 1.1;
    },
    learns: (symbol, recalled) => {
      const lasting = days.get(symbol) ?? FIRST_DAYS;
      const factor = recalled ? 1 + (GROWTH - 1) * giftFor(symbol) * (0.7 + 0.6 * random()) : LOSS;
      days.set(symbol, Math.max(FIRST_DAYS, lasting * factor));
    },
    draws: (symbol, reference, recalled) => {
      const times = drawn.get(symbol) ?? 0;
      drawn.set(symbol, times + 1);
      const newness = Math.exp(-times / DRAWINGS_TO_LEARN);
      const meant = recalled
        ? slipped(reference, random, SLIP * newness)
        : misremembered(reference);
      return noisyCopy(meant, random, SURE_HAND + (FIRST_HAND - SURE_HAND) * newness);
    },
  };
}

function slipped(ink: Ink, random: () => number, chance: number): Ink {
  if (random() >= chance) return ink;
  const at = Math.floor(random() * ink.length);
  if (random() < 0.5 || ink.length < 2)
    return ink.map((s, index) => (index === at ? reversed(s) : s));
  const [first, second, ...rest] = ink;
  return first && second ? [second, first, ...rest] : ink;
}

function reversed(stroke: Ink[number]): Ink[number] {
  const times = stroke.map(({ t }) => t);
  return stroke.toReversed().map((point, index) => ({ ...point, t: times[index] ?? point.t }));
}

/** Half of it is there, and that half is upside down. */
function misremembered(ink: Ink): Ink {
  return ink
    .slice(0, Math.ceil(ink.length / 2))
    .map((stroke) => stroke.map((point) => ({ ...point, y: 1023 - point.y })));
}
