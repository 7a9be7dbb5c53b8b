import { useId, type ReactNode } from "react";
import { joinClasses } from "../joinClasses.ts";

export interface ChartCardProps {
  readonly title: string;
  /** What stands at the end of the title's line: a choice, a figure. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A sheet of paper with one chart on it. */
export function ChartCard({ title, aside, className, children }: ChartCardProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={joinClasses(
        "flex min-w-0 flex-col gap-3 rounded-18 border border-line bg-surface p-4",
        className,
      )}
    >
      <div className="flex min-w-0 flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h2 id={titleId} className="text-14 font-semibold text-ink-2">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
