/** What a person decides about their practice; fields of the one record of kind `practice`, the same on all devices. */
export interface PracticeSettings {
  /** Share of due cards one wants to recall. 0.7–0.99. */
  readonly desiredRetention: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** The hour at which a new day of practice begins. 0–23, local time. */
  readonly rolloverHour: number;
  /** Waits before a new card's next showing. Minutes. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly maximumIntervalDays: number;
  /** Spreads cards learnt together over neighbouring days. */
  readonly fuzz: boolean;
  /** Share of a usual day's load that each weekday takes, 0–1, Sunday first. */
  readonly easyDays: readonly number[];
  /** A card is a leech at so many lapses, and again after every half as many more. */
  readonly leechLapses: number;
  readonly suspendLeeches: boolean;
  /** Two buttons (again, good) or four. */
  readonly buttons: 2 | 4;
  /** Failed attempts at one card after which the strokes are shown. 0: never. */
  readonly missesBeforeShowing: number;
  /** How newly learnt symbols are asked. */
  readonly faces: "draw" | "read" | "both";
  /** Cards of one tag do not follow one another where that can be avoided. */
  readonly interleaveTags: boolean;
  /** Keeps the last drawings of each symbol to look back on. */
  readonly keepDrawings: boolean;
  readonly showStreak: boolean;
  readonly showCoherence: boolean;
}

export const DEFAULT_SETTINGS: PracticeSettings = {
  desiredRetention: 0.9,
  newPerDay: 10,
  reviewsPerDay: 200,
  rolloverHour: 4,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumIntervalDays: 36_500,
  fuzz: true,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  leechLapses: 8,
  suspendLeeches: false,
  buttons: 4,
  missesBeforeShowing: 3,
  faces: "draw",
  interleaveTags: false,
  keepDrawings: true,
  showStreak: true,
  showCoherence: true,
};

/** FSRS-6's parameters and how they came about. */
export interface Parameters {
  /** w0…w20 (FSRS-6). */
  readonly weights: readonly number[];
  /** When they were fitted to the person's own reviews, ms since 1970; absent for the published defaults. */
  readonly fittedAt?: number;
  /** Reviews they were fitted to. */
  readonly reviews?: number;
  /** Mean log loss on the held-out last fifth, with the weights before and with these. */
  readonly lossBefore?: number;
  readonly lossAfter?: number;
}
