import { PenLine, Repeat } from "lucide-react";
import type { PracticeService, Scope, SessionPlan } from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface ScopePanelProps {
  readonly practice: Pick<PracticeService, "queue">;
  readonly scope: Scope;
  readonly onBegin: (plan: SessionPlan) => void;
}

/** What can be done with the chosen part: what is due of it, or all of it apart from the schedule. */
export function ScopePanel({ practice, scope, onBegin }: ScopePanelProps) {
  const t = useT();
  const due = practice.queue({ scope, cram: false }).cards.length;
  const all = practice.queue({ scope, cram: true }).cards.length;
  return (
    <div className="flex flex-col gap-3 rounded-18 border border-line bg-surface p-4">
      {due > 0 ? (
        <Button kind="primary" icon={PenLine} onClick={() => onBegin({ scope, cram: false })}>
          {t("practise.scopeDue", { count: due })}
        </Button>
      ) : (
        <p role="status" className="text-14">
          {t("practise.scopeNothing")}
        </p>
      )}
      {all > 0 && (
        <div className="flex flex-col gap-1.5">
          <Button icon={Repeat} onClick={() => onBegin({ scope, cram: true })}>
            {t("practise.cram", { count: all })}
          </Button>
          <p className="text-center text-13 text-ink-2">{t("practise.cramHint")}</p>
        </div>
      )}
    </div>
  );
}
