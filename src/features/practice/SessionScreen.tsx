import { useEffect, useMemo, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePractice } from "#hooks/usePractice.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { goBack } from "#hooks/wayBack.ts";
import type { PracticeService, PracticeSnapshot } from "#services/practice/practiceService.ts";
import { Banner } from "#ui/Banner.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AskedCard } from "./AskedCard.tsx";
import { usualStrokeMs } from "./ownPace.ts";
import { planOfAddress } from "./scopeAddress.ts";
import { SessionClose } from "./SessionClose.tsx";
import { SessionHeader } from "./SessionHeader.tsx";
import { progressOf } from "./sessionProgress.ts";
import { useAnswers } from "./useAnswers.ts";
import { useKeys } from "./useKeys.ts";
import { useSitting } from "./useSitting.ts";
import { useUndoChord } from "./useUndoChord.ts";

/** One card after the other until nothing is left; it has the whole screen and one way out. */
export function SessionScreen() {
  const { practice, snapshot } = usePractice();
  const { ready } = useDictionary();
  useDocumentTitle(useT()("session.title"));
  if (!ready || practice === undefined || snapshot === undefined) return null;
  return <Session practice={practice} snapshot={snapshot} />;
}

interface SessionProps {
  readonly practice: PracticeService;
  readonly snapshot: PracticeSnapshot;
}

function Session({ practice, snapshot }: SessionProps) {
  const t = useT();
  const search = useSearch();
  const plan = useMemo(() => planOfAddress(new URLSearchParams(search)), [search]);
  const [, navigate] = useLocation();
  const leave = () => goBack(() => navigate("/practise", { replace: true }));

  const sitting = useSitting(practice, snapshot, plan);
  const { left, card, atHand, answered, isOnce, ask } = sitting;
  const { trouble, rate, undo } = useAnswers(practice, { cram: plan.cram, ask });
  useKeys({ z: undo, escape: leave });
  useUndoChord(undo);
  // As of the beginning: what one draws now is measured against what was usual before.
  const [usualMs] = useState(() => usualStrokeMs(practice.reviews()));

  const words = trouble && saveTrouble(trouble);
  return (
    <>
      <SessionHeader
        progress={progressOf({
          ...{ answered, isOnce, cards: snapshot.cards, settings: snapshot.settings },
          left: card === undefined ? left : [card, ...left],
        })}
        canUndo={practice.canUndo()}
        onUndo={undo}
        onLeave={leave}
      />
      {words !== undefined && (
        <Banner tone="warn">
          {t(words.id, words.values)} {t("session.stillHere")}
        </Banner>
      )}
      {card !== undefined && atHand !== undefined && (
        <AskedCard
          key={`${card.id} ${atHand.askedAtMs}`}
          {...{ card, atHand, practice, usualMs }}
          settings={snapshot.settings}
          isCram={plan.cram}
          onRate={rate}
        />
      )}
      {card === undefined && (
        <SessionClose {...{ practice, snapshot, plan, sitting }} onLeave={leave} />
      )}
    </>
  );
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Glyphary`;
  }, [title]);
}
