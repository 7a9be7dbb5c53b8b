import { Undo2, X } from "lucide-react";
import { usePreferences } from "#hooks/usePreferences.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import type { SessionProgress } from "./sessionProgress.ts";

export interface SessionHeaderProps {
  readonly progress: SessionProgress;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onLeave: () => void;
}

/** The one way out, how far one is, and the way back to the card before. */
export function SessionHeader({ progress, canUndo, onUndo, onLeave }: SessionHeaderProps) {
  const t = useT();
  const format = useFormat();
  const { singleKeys } = usePreferences();
  const { answered, total } = progress;
  const isOver = answered >= total;
  const position = t("session.position", {
    place: format.number(Math.min(answered + 1, total)),
    total: format.number(total),
  });
  return (
    <header className="-mx-2.5 flex min-h-11 items-center gap-2 wide:mx-auto wide:w-full wide:max-w-[calc(64rem+20px)]">
      <IconButton label={t("session.leave")} icon={X} onClick={onLeave} />
      <div
        role="progressbar"
        aria-label={t("session.progress")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={answered}
        aria-valuetext={position}
        className="h-1 min-w-0 flex-1 overflow-hidden rounded-full bg-line forced-colors:border lefty:order-2"
      >
        <div
          className="h-full origin-left rounded-full bg-ink transition-transform duration-300 rtl:origin-right"
          style={{ transform: `scaleX(${total === 0 ? 0 : answered / total})` }}
        />
      </div>
      <span
        aria-hidden="true"
        className="shrink-0 ps-1 text-13 text-ink-2 lefty:order-3 lefty:pe-2.5"
      >
        {isOver ? "" : position}
      </span>
      <IconButton
        label={t("session.undo")}
        icon={Undo2}
        disabled={!canUndo}
        onClick={onUndo}
        className="lefty:order-1"
        {...(singleKeys && { "aria-keyshortcuts": "Z" })}
      />
    </header>
  );
}
