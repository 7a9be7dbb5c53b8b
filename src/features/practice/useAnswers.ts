import { useEffect, useRef, useState } from "react";
import type { CardId } from "#core/practice/card.ts";
import { MAX_DURATION_MS, type Rating } from "#core/practice/review.ts";
import type { EditError } from "#services/errors.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import type { Rated } from "./DrawCard.tsx";
import { useSession, type AtHand } from "./session.ts";

export interface Answers {
  /** Why the last answer was not kept, or not taken back; the card is still there. */
  readonly trouble: EditError | undefined;
  readonly rate: (rating: Rating, rated?: Rated) => void;
  /** Takes the last answer back and asks its card again. */
  readonly undo: () => void;
}

/**
 * Answers given and taken back, each when the one before is on the disk; a card is done with only when its review is. What is asked for
 * meanwhile waits for its turn, but one asking is answered once, and nothing is answered or taken back while an answer is being taken back.
 */
export function useAnswers(
  practice: PracticeService,
  { cram, ask }: { readonly cram: boolean; readonly ask: (card: CardId) => void },
): Answers {
  const [trouble, setTrouble] = useState<EditError>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.current.then(act, act);
    last.current = turn;
    return turn;
  };
  const answering = useRef<{ readonly asking: AtHand; readonly isKept: Promise<boolean> }>(
    undefined,
  );
  const isTakingBack = useRef(false);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const rate = (rating: Rating, rated?: Rated) => {
    const { atHand, finish } = useSession.getState();
    if (isTakingBack.current || atHand === undefined) return;
    if (isSameAsking(atHand, answering.current?.asking)) return;
    const { card, mode, askedAtMs, hinted, misses } = atHand;
    const answer = {
      ...{ card, mode, rating, cram, misses, hints: hinted.length },
      durationMs: Math.min(MAX_DURATION_MS, Math.round(performance.now() - askedAtMs)),
      ...rated,
    };
    const isKept = inTurn(async () => {
      try {
        const saved = await practice.record(answer);
        setTrouble(saved.ok ? undefined : saved.error);
        // The log tells of a review before its writing is over: the next card may be on the screen, and begun, by now.
        if (saved.ok) finish(atHand);
        return saved.ok;
      } finally {
        // One that was not kept may be given again.
        if (isSameAsking(atHand, answering.current?.asking)) answering.current = undefined;
      }
    });
    answering.current = { asking: atHand, isKept };
  };
  const undo = () => {
    if (isTakingBack.current) return;
    isTakingBack.current = true;
    const meant = answering.current;
    void inTurn(async () => {
      try {
        // Nothing of it is there to be taken back, and the answer before it was not meant.
        if ((await meant?.isKept) === false) return;
        const taken = await practice.undoLast();
        setTrouble(taken.ok ? undefined : taken.error);
        // Whoever has left by now is not asked in the next session.
        if (isHere.current && taken.ok && taken.value !== undefined) ask(taken.value);
      } finally {
        isTakingBack.current = false;
      }
    });
  };
  return { trouble, rate, undo };
}

function isSameAsking(one: AtHand, other: AtHand | undefined): boolean {
  return one.card === other?.card && one.askedAtMs === other.askedAtMs;
}
