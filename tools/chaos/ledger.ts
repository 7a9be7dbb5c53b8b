/** What the monkey has saved and must find again: the only memory there is beside the app's own. */
export interface Ledger {
  /** A name that is nobody's yet. */
  readonly nextName: () => string;
  /** The app said that it saved it. */
  readonly keep: (name: string) => void;
  readonly kept: () => readonly string[];
  /** A deed is done; one that may take away or bring back, such as Delete or Undo, may cost one symbol within the next deeds. */
  readonly count: (mayTakeAway: boolean) => void;
  /** Whether one of the last deeds may have taken something away. */
  readonly isUnsettled: () => boolean;
  /** Takes what a tab shows as true, as far as deeds explain it; answers what is lost without one. */
  readonly settle: (shown: readonly string[]) => readonly string[];
}

/** For so many deeds what was pressed may come to be seen in another tab. */
const LINGERS = 3;

export function createLedger(seed: number): Ledger {
  const kept = new Set<string>();
  const gone = new Set<string>();
  /** For each deed that may take something away: how many deeds it still lingers. */
  let lingering: number[] = [];
  let made = 0;
  return {
    nextName: () => `zq${seed}n${++made}e`,
    keep: (name) => kept.add(name),
    kept: () => [...kept].sort(),
    count: (mayTakeAway) => {
      lingering = lingering.map((left) => left - 1).filter((left) => left > 0);
      if (mayTakeAway) lingering.push(LINGERS);
    },
    isUnsettled: () => lingering.length > 0,
    settle: (shown) => {
      const missing = [...kept].filter((name) => !shown.includes(name));
      const explained = missing.splice(0, lingering.length);
      lingering.splice(0, explained.length);
      for (const name of explained) {
        kept.delete(name);
        gone.add(name);
      }
      for (const name of shown) if (gone.delete(name)) kept.add(name);
      return missing;
    },
  };
}
