import { useId, useState, type KeyboardEvent } from "react";
import { Minus, Plus } from "lucide-react";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./i18n/useT.ts";

export interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** How far one press goes; 1 unless given. */
  readonly step?: number;
  /** After the number: "%", "days". */
  readonly unit?: string;
  /** A quiet sentence below. */
  readonly hint?: string | undefined;
  /** Whole numbers within the bounds; called only when the number changes. */
  readonly onChange: (value: number) => void;
}

/** A number to raise, lower or type. What is typed is taken when one leaves the field, the nearest that is allowed. */
export function Stepper(props: StepperProps) {
  const { label, value, min, max, step = 1, unit, hint, onChange } = props;
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState<string>();

  const take = (wanted: number) => {
    const next = Math.min(max, Math.max(min, Math.round(wanted)));
    setTyped(undefined);
    if (next !== value) onChange(next);
  };
  const takeTyped = () => {
    if (typed === undefined) return;
    const wanted = Number.parseFloat(typed);
    if (Number.isFinite(wanted)) take(wanted);
    else setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = STEPS_OF_KEYS[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      take(value + steps * step);
    } else if (event.key === "Enter") takeTyped();
  };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <label htmlFor={id} className="min-w-0 text-14">
          {label}
        </label>
        <div className="flex shrink-0 items-center rounded-14 border border-line bg-surface focus-within:border-ink-2">
          <IconButton
            label={t("stepper.less", { label })}
            icon={Minus}
            disabled={value <= min}
            onClick={() => take(value - step)}
          />
          <span className="flex items-baseline px-2 text-16">
            <input
              id={id}
              type="text"
              inputMode="numeric"
              role="spinbutton"
              aria-valuenow={value}
              aria-valuemin={min}
              aria-valuemax={max}
              {...(unit === undefined ? {} : { "aria-valuetext": `${value} ${unit}` })}
              {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
              autoComplete="off"
              value={typed ?? String(value)}
              onChange={(event) => setTyped(event.target.value)}
              onFocus={(event) => event.target.select()}
              onBlur={takeTyped}
              onKeyDown={onKeyDown}
              style={{ width: `${Math.max(2, String(max).length) + 0.5}ch` }}
              className="h-11 min-w-11 rounded-8 bg-transparent text-center"
            />
            {unit !== undefined && (
              <span aria-hidden="true" className="text-13 text-ink-2">
                {unit}
              </span>
            )}
          </span>
          <IconButton
            label={t("stepper.more", { label })}
            icon={Plus}
            disabled={value >= max}
            onClick={() => take(value + step)}
          />
        </div>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-13 text-ink-2">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A page of steps is ten. */
const STEPS_OF_KEYS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};
