import type { ComponentProps } from "react";
import { X } from "lucide-react";
import { joinClasses } from "./joinClasses.ts";

export interface ChipProps extends ComponentProps<"button"> {
  /** Whether the filter is on. */
  readonly pressed: boolean;
}

/** A filter that is on or off; rows of them scroll sideways (`ChipRow`). */
export function Chip({ pressed, className, children, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={joinClasses(
        // The pill looks 34 px high; its touch target is 44.
        "relative inline-flex min-h-8.5 shrink-0 items-center rounded-full border px-3.5 py-1 text-14 whitespace-nowrap after:absolute after:inset-x-0 after:-inset-y-1.25 pointer-fine:transition-colors",
        pressed
          ? "border-ink bg-ink text-paper forced-color-adjust-none"
          : "border-line text-ink-2 hover:text-ink",
        className,
      )}
      {...rest}
    >
      <span dir="auto">{children}</span>
    </button>
  );
}

export interface ChipRowProps extends ComponentProps<"div"> {
  /** What the chips choose, for screen readers. */
  readonly label: string;
}

/** Chips side by side; on a phone the row runs to the screen's edge and scrolls. */
export function ChipRow({ label, className, ...rest }: ChipRowProps) {
  return (
    <div
      role="group"
      aria-label={label}
      // Browsers leave what is half in sight where it is, and the ring of its focus cut off.
      onFocus={({ target }) => target.scrollIntoView({ block: "nearest", inline: "nearest" })}
      className={joinClasses("-mx-5 scroll-row flex scroll-px-5 gap-2 px-5 py-1.5", className)}
      {...rest}
    />
  );
}

export interface RemovableChipProps {
  readonly text: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A tag with a way to take it off. */
export function RemovableChip({ text, removeLabel, onRemove }: RemovableChipProps) {
  return (
    <span className="inline-flex min-h-8.5 max-w-full items-center rounded-full border border-line ps-3.5 text-14 text-ink">
      <span dir="auto" className="truncate">
        {text}
      </span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="relative grid size-8.5 shrink-0 place-items-center rounded-full text-ink-2 after:absolute after:-inset-1.25 hover:text-ink"
      >
        <X aria-hidden="true" size={16} strokeWidth={1.75} />
      </button>
    </span>
  );
}
