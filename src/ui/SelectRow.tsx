import { useId } from "react";
import { ChevronDown } from "lucide-react";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectRowProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** A quiet sentence below. */
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of several, chosen by the browser's own list: for choices too many to stand side by side. */
export function SelectRow({ label, value, options, hint, onChange }: SelectRowProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 text-14">
        <span className="min-w-0">{label}</span>
        <span className="relative flex max-w-full items-center">
          <select
            value={value}
            {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
            onChange={(event) => onChange(event.target.value)}
            className="min-h-11 min-w-0 cursor-pointer appearance-none rounded-14 border border-line bg-surface ps-3.5 pe-9 text-14 text-ink"
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            size={16}
            strokeWidth={1.75}
            className="pointer-events-none absolute end-3 text-ink-2"
          />
        </span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-13 text-ink-2">
          {hint}
        </p>
      )}
    </div>
  );
}
