import { ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";

export interface DisclosureProps {
  readonly label: string;
  /** Made when it is opened: a year's table is four hundred rows that few look at. */
  readonly children: () => ReactNode;
}

/** Words that can be opened to say more. */
export function Disclosure({ label, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="group text-14"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      open={isOpen}
    >
      <summary className="-mx-1 -my-0.5 flex min-h-11 list-none items-center gap-1 rounded-8 px-1 text-13 text-ink-2 hover:text-ink pointer-fine:transition-colors [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          size={16}
          strokeWidth={1.75}
          className="shrink-0 transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        {label}
      </summary>
      {isOpen && <div className="pt-2">{children()}</div>}
    </details>
  );
}
