import { useMemo, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useNow } from "#hooks/useNow.ts";
import { usePractice } from "#hooks/usePractice.ts";
import type {
  PracticeService,
  PracticeSnapshot,
  SessionPlan,
} from "#services/practice/practiceService.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { LeechList } from "./LeechList.tsx";
import { ScopeChoice } from "./ScopeChoice.tsx";
import { sessionAddress } from "./scopeAddress.ts";
import { StartDone } from "./StartDone.tsx";
import { StartEmpty } from "./StartEmpty.tsx";
import { learntOf } from "./startLearnt.ts";
import { StartMore } from "./StartMore.tsx";
import { StartToday } from "./StartToday.tsx";

const TODAY: SessionPlan = { scope: { type: "today" }, cram: false };

/** Where practice begins: what is due today, and what else one may want to go through. */
export function PracticeScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const { practice, snapshot } = usePractice();
  return (
    <>
      <ScreenHeader title={t("practise.title")} trailing={tools} />
      {practice !== undefined && snapshot !== undefined && (
        <Start practice={practice} snapshot={snapshot} />
      )}
    </>
  );
}

interface StartProps {
  readonly practice: PracticeService;
  readonly snapshot: PracticeSnapshot;
}

function Start({ practice, snapshot }: StartProps) {
  const [, navigate] = useLocation();
  const { ready, byId } = useDictionary();
  const nowMs = useNow();
  const learnt = useMemo(() => learntOf(snapshot, byId), [snapshot, byId]);
  // What is due changes with every answer, with every change of a symbol, and by itself.
  const queue = useMemo(
    () => ({ ...practice.queue(TODAY), asOf: [snapshot, byId, nowMs] }),
    [practice, snapshot, byId, nowMs],
  );
  const begin = (plan: SessionPlan) => navigate(sessionAddress(plan));

  if (!ready) return null;
  if (learnt.symbols.size === 0) return <StartEmpty />;
  return (
    <div className="grid items-start gap-6 wide:grid-cols-2 wide:gap-10">
      <div className="flex min-w-0 flex-col gap-3.5">
        {queue.cards.length > 0 ? (
          <StartToday
            counts={queue.counts}
            practice={practice}
            snapshot={snapshot}
            onBegin={() => begin(TODAY)}
          />
        ) : (
          <StartDone
            snapshot={snapshot}
            nextAt={queue.nextAt}
            nextDay={practice.nextDay()}
            nowMs={nowMs}
          />
        )}
        <StartMore
          practice={practice}
          settings={snapshot.settings}
          fresh={queue.counts.new}
          waiting={learnt.waiting - queue.counts.new}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <ScopeChoice practice={practice} learnt={learnt} onBegin={begin} />
        <LeechList practice={practice} cards={learnt.leeches} suspended={snapshot.suspended} />
      </div>
    </div>
  );
}
