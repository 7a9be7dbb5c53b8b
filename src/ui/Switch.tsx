import { useId } from "react";

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  /** A quiet sentence below. */
  readonly hint?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off; the whole line can be pressed. */
export function Switch({ label, checked, hint, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label className="flex min-h-11 items-center justify-between gap-3 text-14">
        <span className="min-w-0">{label}</span>
        <span className="relative inline-flex h-7 w-12 shrink-0 rounded-full border border-ink-2 bg-surface has-checked:border-ink has-checked:bg-ink has-checked:forced-color-adjust-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink pointer-fine:transition-colors">
          <input
            type="checkbox"
            role="switch"
            checked={checked}
            {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
            onChange={(event) => onChange(event.target.checked)}
            className="peer absolute inset-0 cursor-pointer opacity-0"
          />
          <span
            aria-hidden="true"
            className="m-0.75 size-5 rounded-full bg-ink-2 transition-transform peer-checked:translate-x-5 peer-checked:bg-paper rtl:peer-checked:-translate-x-5"
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
