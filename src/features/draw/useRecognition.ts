import { useEffect, useState } from "react";
import type { Ink } from "#core/ink/ink.ts";
import type { Recognition } from "#core/recogniser/recogniser.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";

const MOST_CANDIDATES = 8;

/** What the recogniser says of the ink on the pad. */
export interface RecognitionAnswer {
  /** The newest answer for this drawing; undefined before the first one. */
  readonly recognition: Recognition | undefined;
  /** Whether the recogniser broke over this ink and gave up. */
  readonly failed: boolean;
  readonly retry: () => void;
}

/**
 * Asks the recogniser after every stroke and whenever the dictionary changes. While a newer answer is on its way
 * the last one stays, so that tiles do not flicker between strokes.
 */
export function useRecognition(ink: Ink): RecognitionAnswer {
  const { recogniser } = useServices();
  const { version } = useDictionary();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ ink: Ink; recognition: Recognition | undefined }>();

  useEffect(() => {
    if (ink.length === 0) return;
    let isStale = false;
    void recogniser.recognise(ink, MOST_CANDIDATES, { isPartial: true }).then((recognition) => {
      if (!isStale) setAnswer({ ink, recognition });
    });
    return () => {
      isStale = true;
    };
  }, [ink, recogniser, version, attempt]);

  const isOfThisDrawing = ink.length > 0 && answer !== undefined;
  return {
    recognition: isOfThisDrawing ? answer.recognition : undefined,
    failed: isOfThisDrawing && answer.ink === ink && answer.recognition === undefined,
    retry: () => setAttempt((count) => count + 1),
  };
}
