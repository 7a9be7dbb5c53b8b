import { useId, type ReactNode } from "react";

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One subject of the settings. */
export function Section({ title, children }: SectionProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="flex flex-col gap-4 rounded-18 border border-line bg-surface p-4"
    >
      <h2 id={titleId} className="text-14 font-semibold text-ink-2">
        {title}
      </h2>
      {children}
    </section>
  );
}

export interface RowProps {
  readonly term: string;
  readonly children: ReactNode;
}

/** A line of a `<dl>`: what it is about, and what there is to say. */
export function Row({ term, children }: RowProps) {
  return (
    <div className="grid grid-cols-[minmax(min-content,32%)_1fr] items-baseline gap-3 border-t border-line py-3 text-14 first:border-t-0 first:pt-0 last:pb-0">
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
