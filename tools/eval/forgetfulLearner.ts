/*
 * A learner who does not forget as FSRS supposes: by a power law whose rate each symbol has of its own (Wickelgren 1974,
 * "Single-trace fragility theory of memory dynamics"; Wixted and Ebbesen 1991), and whose memory gains by each recall in
 * proportion to the time that was bridged, again at a rate of the symbol's own. There is no difficulty, no decay shared by
 * all, no bonus for easy answers.
 */
import type { Rating } from "#core/practice/review.ts";
import { gaussian } from "#testing/seededRandom.ts";

const DAY_MS = 86_400_000;

/**
 * Medians and spreads (of the logarithm) over symbols. With the first two the median symbol falls to 90 % after 2.3 days, as
 * FSRS's published learner does after a first "good"; what is then gained is the learner's own.
 */
const DECAY = { median: 0.5, spread: 0.35 };
const FIRST_STRENGTH_DAYS = { median: 10, spread: 0.8 };
const GAIN_SPREAD = 0.4;

/** What a lapse leaves of the strength. */
const LEFT_AFTER_LAPSE = 0.3;

/** Shares of recalled answers called hard, and called easy. */
const HARD_SHARE = 0.12;
const EASY_SHARE = 0.1;

export interface ForgetfulLearner {
  /** Answers a symbol, and learns by it. */
  readonly answer: (symbol: string, at: number) => Rating;
}

interface Trace {
  readonly decay: number;
  readonly gain: number;
  readonly firstDays: number;
  strengthDays: number;
  at: number;
}

/** @param gain strength gained by the median symbol for each day that was bridged; 6 is about FSRS's published learner */
export function createForgetfulLearner(random: () => number, gain: number): ForgetfulLearner {
  const traces = new Map<string, Trace>();
  const drawn = ({ median, spread }: { median: number; spread: number }) =>
    median * Math.exp(spread * gaussian(random));

  const recalledRating = (): Rating => {
    const chance = random();
    if (chance < HARD_SHARE) return 2;
    return chance < 1 - EASY_SHARE ? 3 : 4;
  };

  const meet = (symbol: string, at: number): Rating => {
    const firstDays = drawn(FIRST_STRENGTH_DAYS);
    traces.set(symbol, {
      ...{ decay: drawn(DECAY), gain: drawn({ median: gain, spread: GAIN_SPREAD }), firstDays },
      ...{ strengthDays: firstDays, at },
    });
    // A symbol just shown for the first time is copied or missed; that says little about how well it will be kept.
    return random() < 0.5 ? 1 : 3;
  };

  const answer = (symbol: string, at: number): Rating => {
    const trace = traces.get(symbol);
    if (!trace) return meet(symbol, at);
    const days = Math.max(0, at - trace.at) / DAY_MS;
    const recall = (1 + days / trace.strengthDays) ** -trace.decay;
    const recalled = random() < recall;
    trace.at = at;
    trace.strengthDays = recalled
      ? trace.strengthDays + trace.gain * days
      : Math.max(trace.firstDays / 2, trace.strengthDays * LEFT_AFTER_LAPSE);
    return recalled ? recalledRating() : 1;
  };

  return { answer };
}
