import { useEffect, useState } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { LearningState } from "#services/learningService.ts";

/** What the recogniser knows of the person's own drawings; asked anew after every change, undefined until the first answer. */
export function useLearningState(): LearningState | undefined {
  const { learning } = useServices();
  const { ready, version } = useDictionary();
  const [state, setState] = useState<LearningState>();
  useEffect(() => {
    if (!ready) return;
    let isStale = false;
    void learning.state().then((answer) => {
      if (!isStale) setState(answer);
    });
    return () => {
      isStale = true;
    };
  }, [learning, ready, version]);
  return state;
}
