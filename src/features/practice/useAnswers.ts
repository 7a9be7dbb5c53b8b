import { useEffect, useRef, useState } from "react";
import type { CardId } from "#core/practice/card.ts";
import { MAX_DURATION_MS, type Rating } from "#core/practice/review.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { EditError } from "#services/errors.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import type { Rated } from "./DrawCard.tsx";
import { useSession } from "./session.ts";

export interface Answers {
  /** Why the last answer was not kept, or not taken back; the card is still there. */
  readonly trouble: EditError | undefined;
  readonly rate: (rating: Rating, rated?: Rated) => void;
  /** Takes the last answer back and asks its card again. */
  readonly undo: () => void;
}

/** Answers given and taken back, one after the other; a card is done with only when its review is on the disk. */
export function useAnswers(
  practice: PracticeService,
  { cram, ask }: { readonly cram: boolean; readonly ask: (card: CardId) => void },
): Answers {
  const [trouble, setTrouble] = useState<EditError>();
  const oneAtATime = useOneAtATime();
  const rate = async (rating: Rating, rated?: Rated) => {
    const { atHand, finish } = useSession.getState();
    if (atHand === undefined) return;
    const { card, mode, askedAtMs, hinted, misses } = atHand;
    const saved = await practice.record({
      ...{ card, mode, rating, cram, misses, hints: hinted.length },
      durationMs: Math.min(MAX_DURATION_MS, Math.round(performance.now() - askedAtMs)),
      ...rated,
    });
    setTrouble(saved.ok ? undefined : saved.error);
    // The log tells of a review before its writing is over: the next card may be on the screen, and begun, by now.
    if (saved.ok) finish(atHand);
  };
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const undo = async () => {
    const taken = await practice.undoLast();
    setTrouble(taken.ok ? undefined : taken.error);
    // Whoever has left by now is not asked in the next session.
    if (isHere.current && taken.ok && taken.value !== undefined) ask(taken.value);
  };
  return {
    trouble,
    rate: (rating, rated) => void oneAtATime(() => rate(rating, rated)),
    undo: () => void oneAtATime(undo),
  };
}
