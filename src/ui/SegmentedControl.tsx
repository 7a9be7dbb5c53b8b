import { useId } from "react";
import { joinClasses } from "./joinClasses.ts";

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
}

/** A choice among few, all of them in view; a radio group to keyboards and screen readers. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, segments, value, onChange, hideLabel = false } = props;
  const name = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend
        className={joinClasses(hideLabel ? "sr-only" : "mb-1.5 text-14 font-medium text-ink-2")}
      >
        {label}
      </legend>
      <div className="flex flex-wrap rounded-14 border border-line bg-surface p-1">
        {segments.map((segment) => (
          <label
            key={segment.value}
            className="relative grid min-h-11 max-w-full min-w-fit flex-1 place-items-center rounded-8 px-2.5 text-center text-14 text-ink-2 hover:text-ink has-checked:bg-ink has-checked:text-paper has-checked:forced-color-adjust-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink pointer-fine:transition-colors"
          >
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span>{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
