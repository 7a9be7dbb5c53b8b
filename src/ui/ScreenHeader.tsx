import { useEffect, type ReactNode } from "react";
import { ArrowLeft } from "lucide-react";
import { IconButton } from "./IconButton.tsx";
import { joinClasses } from "./joinClasses.ts";
import { useT } from "./i18n/useT.ts";

const APP_NAME = "Glyphary";

export interface ScreenHeaderProps {
  readonly title: string;
  /** What the screen is called where the rail already says the title. */
  readonly wideTitle?: string;
  /** Shows a way back before the title. */
  readonly onBack?: () => void;
  /** Quiet words after the title, left out where there is no room for all of them. */
  readonly status?: ReactNode;
  /** Icon buttons at the end of the line. */
  readonly trailing?: ReactNode;
}

/** A screen's name in the serif voice; focused after navigation so that screen readers begin here. */
export function ScreenHeader(props: ScreenHeaderProps) {
  const { title, wideTitle, onBack, status, trailing } = props;
  const t = useT();
  useDocumentTitle(title);
  return (
    <header className="flex min-h-11 items-center gap-2">
      {onBack !== undefined && (
        <IconButton
          label={t("common.back")}
          icon={ArrowLeft}
          onClick={onBack}
          className="-ms-2.5 rtl:-scale-x-100"
        />
      )}
      <h1
        tabIndex={-1}
        className="min-w-0 truncate py-1 font-serif text-24 font-medium tracking-tight outline-none lefty:order-3"
      >
        {wideTitle === undefined ? (
          <bdi>{title}</bdi>
        ) : (
          <>
            <bdi className="wide:hidden">{title}</bdi>
            <bdi className="hidden wide:inline">{wideTitle}</bdi>
          </>
        )}
      </h1>
      {/* What does not fit on the first line wraps to the second, which is cut off. */}
      <div className="flex h-11 min-w-0 flex-1 flex-wrap content-start justify-end overflow-hidden text-13 text-ink-2 *:flex *:h-11 *:items-center *:whitespace-nowrap lefty:order-2 lefty:justify-start">
        <span aria-hidden="true" />
        {status}
      </div>
      {trailing !== undefined && (
        <div
          className={joinClasses(
            "flex shrink-0 items-center gap-2 text-13 text-ink-2 lefty:order-1 lefty:flex-row-reverse lefty:*:me-0! [&>button:last-child]:-me-2.5",
            onBack === undefined && "lefty:-ms-2.5",
          )}
        >
          {trailing}
        </div>
      )}
    </header>
  );
}

/** The window, the task switcher and screen readers name the screen too. */
function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === APP_NAME ? APP_NAME : `${title} · ${APP_NAME}`;
  }, [title]);
}
