import { useEffect, useState } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { LearningState } from "#services/learningService.ts";

/** Right after a start the recogniser is still being taught and cannot answer; then it is asked again, so often. */
const RETRY_MS = 1500;
const MOST_TRIES = 5;

export interface Learning {
  /** Undefined until the first answer. */
  readonly state: LearningState | undefined;
  /** How well the drawings are foretold is not known yet and still being asked. */
  readonly isAsking: boolean;
}

/** What the recogniser knows of the person's own drawings; asked anew after every change. */
export function useLearningState(): Learning {
  const { learning } = useServices();
  const { ready, version } = useDictionary();
  const [answer, setAnswer] = useState<Learning>({ state: undefined, isAsking: true });
  useEffect(() => {
    if (!ready) return;
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (triesLeft: number) => {
      const state = await learning.state();
      if (isStale) return;
      const isAsking = state.foretold === undefined && triesLeft > 0;
      setAnswer({ state, isAsking });
      if (isAsking) timer = setTimeout(() => void ask(triesLeft - 1), RETRY_MS);
    };
    void ask(MOST_TRIES - 1);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [learning, ready, version]);
  return answer;
}
