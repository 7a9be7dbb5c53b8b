import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** One picture: a glyph, most often. */
  readonly picture: ReactNode;
  /** One sentence that says what belongs here. */
  readonly children: ReactNode;
  /** The button that begins. */
  readonly action?: ReactNode;
}

/** What a place without content teaches. */
export function EmptyState({ picture, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-80 flex-col items-center gap-4 py-10 text-center">
      <div aria-hidden="true" className="size-24 text-ink [&>svg]:size-full">
        {picture}
      </div>
      <p className="text-16 text-balance text-ink-2">{children}</p>
      {action}
    </div>
  );
}
