/*
 * What the next days of practice come to: every card is walked through them, recalled or forgotten by FSRS's own chance. The
 * throws hang on card and number of the answer alone, so two plans are compared over the same luck, and the same question
 * has the same answer. Simplified against the schedule itself: everything due is asked within the day, faces of one symbol are
 * not kept apart, and one practises every day.
 */
import { clamp, clipParameters } from "ts-fsrs";
import type { Card } from "./card.ts";
import {
  daysUntilRecall,
  firstMemory,
  memoryModel,
  nextMemory,
  recallAfter,
  type Memory,
  type MemoryModel,
} from "./fsrsMemory.ts";
import type { Rating } from "./review.ts";
import type { Parameters, PracticeSettings } from "./settings.ts";
import type { Pace } from "./simulatePace.ts";
import { chanceOf, spreadInterval } from "./spreadInterval.ts";
import { legalWeights } from "./weights.ts";

export interface LoadInput {
  /** Those that are asked, new ones or not. */
  readonly cards: Iterable<Card>;
  readonly settings: PracticeSettings;
  readonly parameters: Parameters;
  readonly pace: Pace;
  /** The practice day it begins with. */
  readonly today: number;
  readonly days: number;
}

export interface LoadDay {
  /** Cards that came back and were asked. */
  readonly reviews: number;
  /** Cards that were new. */
  readonly learnt: number;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;

/** Foresees each day from today on. Some 30 ms for 10,000 cards over 90 days. */
export function simulateLoad(input: LoadInput): readonly LoadDay[] {
  const { cards, settings, pace, today, days } = input;
  const walk = createWalk(input);
  const fresh: string[] = [];
  // What is due beyond the last day is of no interest; what should have come earlier comes today.
  const due = Array.from({ length: days }, () => new Array<Walked>());
  const putBack = (card: Walked) => due[Math.max(0, card.dueDay - today)]?.push(card);
  for (const card of cards) {
    if (card.phase === "new") fresh.push(card.id);
    else putBack({ ...card, memory: card });
  }

  let waiting: readonly Walked[] = [];
  return due.map((arrived, place) => {
    const day = today + place;
    const queue = [...waiting, ...arrived];
    const asked = queue.slice(0, settings.reviewsPerDay);
    waiting = queue.slice(asked.length);
    let ms = 0;
    for (const card of asked) {
      const { next, isRecalled } = walk.review(card, day);
      ms += isRecalled ? pace.recalledMs : pace.forgottenMs;
      putBack(next);
    }
    const learnt = fresh.splice(0, settings.newPerDay);
    for (const id of learnt) putBack(walk.learn(id, day));
    ms += learnt.length * pace.newMs;
    return { reviews: asked.length, learnt: learnt.length, minutes: ms / MINUTE_MS };
  });
}

/** Mean minutes a day. */
export function meanMinutes(days: readonly LoadDay[]): number {
  return days.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, days.length);
}

/** A card on its way through the days. */
interface Walked {
  readonly id: string;
  readonly memory: Memory;
  readonly lastDay: number;
  readonly dueDay: number;
  readonly reps: number;
}

function createWalk({ settings, parameters, pace }: LoadInput) {
  const weights = [...legalWeights(parameters.weights)];
  const model = memoryModel(clipParameters(weights, settings.relearningSteps.length));

  const place = (card: Omit<Walked, "dueDay">, elapsedDays: number): Walked => {
    const wanted = daysUntilRecall(model, settings.desiredRetention, card.memory.stability);
    const days = clamp(Math.round(wanted), 1, settings.maximumIntervalDays);
    const chance = chanceOf(`${card.id}:${card.reps}`);
    const wait = spreadInterval(days, { day: card.lastDay, elapsedDays, chance, settings });
    return { ...card, dueDay: card.lastDay + Math.max(1, wait) };
  };

  return {
    /** A new card is answered until its learning steps are done. */
    learn(id: string, day: number): Walked {
      const rating = (pick(pace.firstShares, chanceOf(`${id}?0`)) + 1) as Rating;
      const memory = firstMemory(model, rating);
      const left = settings.learningSteps.length - (rating === 3 ? 1 : 0);
      const learnt = rating === 4 ? memory : stepThrough(model, memory, left);
      return place({ id, memory: learnt, lastDay: day, reps: 1 }, 0);
    },

    review(card: Walked, day: number): { readonly next: Walked; readonly isRecalled: boolean } {
      const { id, reps } = card;
      const elapsedDays = Math.max(0, day - card.lastDay);
      const recall = recallAfter(model, elapsedDays, card.memory.stability);
      const isRecalled = chanceOf(`${id}?${reps}`) < recall;
      const kind = pick(pace.recalledShares, chanceOf(`${id}!${reps}`));
      const rating = isRecalled ? ((kind + 2) as Rating) : 1;
      const answered = nextMemory(model, card.memory, { elapsedDays, rating });
      const memory = isRecalled
        ? answered
        : stepThrough(model, answered, settings.relearningSteps.length);
      return { next: place({ id, memory, lastDay: day, reps: reps + 1 }, elapsedDays), isRecalled };
    },
  };
}

/** So many right answers on the same day. */
function stepThrough(model: MemoryModel, start: Memory, steps: number): Memory {
  let memory = start;
  for (let step = 0; step < steps; step++)
    memory = nextMemory(model, memory, { elapsedDays: 0, rating: 3 });
  return memory;
}

/** Where a chance in [0, 1) falls among shares. */
function pick(shares: readonly number[], chance: number): number {
  let left = chance;
  const place = shares.findIndex((share) => (left -= share) < 0);
  return place < 0 ? shares.length - 1 : place;
}
