import { Check, CircleAlert, Info, Minus } from "lucide-react";
import type { CheckId, Finding, Remedy } from "#services/diagnostics/finding.ts";
import { Button } from "#ui/Button.tsx";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";

export interface CheckRowProps {
  readonly check: CheckId;
  readonly finding: Finding;
  readonly onMend: (remedy: Remedy) => void;
}

const SIGNS = {
  healthy: { icon: Check, className: "text-good" },
  note: { icon: Info, className: "text-ink-2" },
  wrong: { icon: CircleAlert, className: "text-warn" },
  off: { icon: Minus, className: "text-ink-2" },
} as const;

/** One part of the app: how it is, in a word and a sentence, and what one may do. */
export function CheckRow({ check, finding, onMend }: CheckRowProps) {
  const t = useT();
  const { health, says, numbers, remedy } = finding;
  const { icon: Icon, className } = SIGNS[health];
  return (
    <li className="flex gap-3 border-t border-line py-3 text-14 first:border-t-0">
      <Icon
        aria-hidden="true"
        size={20}
        strokeWidth={1.75}
        className={joinClasses("mt-px shrink-0", className)}
      />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
        <h2 className="flex w-full flex-wrap items-baseline justify-between gap-x-3 font-medium">
          {t(`diagnostics.check.${check}`)}
          <span className="text-13 font-normal text-ink-2">
            {t(`diagnostics.health.${health}`)}
          </span>
        </h2>
        <p className="text-ink-2">{t(`diagnostics.says.${says}`, numbers)}</p>
        {remedy !== undefined && (
          <Button className="mt-1" onClick={() => onMend(remedy)}>
            {t(`diagnostics.mend.${remedy}`)}
          </Button>
        )}
      </div>
    </li>
  );
}
