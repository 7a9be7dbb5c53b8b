import { useT } from "#ui/i18n/useT.ts";
import { useReminderWords, WEEK } from "./reminderWords.ts";

export interface WeekdaysProps {
  /** Bit 0 for Sunday. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Which days of the week; each is on or off. */
export function Weekdays({ value, onChange }: WeekdaysProps) {
  const t = useT();
  const words = useReminderWords();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-ink-2">{t("reminders.weekdays")}</legend>
      <div className="-mx-1.5 grid grid-cols-7 gap-x-2">
        {WEEK.map((day) => (
          <label
            key={day}
            className="relative grid min-h-11 min-w-0 place-items-center rounded-14 border border-line bg-surface text-13 text-ink-2 hover:text-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-checked:forced-color-adjust-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink pointer-fine:transition-colors"
          >
            <input
              type="checkbox"
              aria-label={words.weekday(day, "long")}
              checked={(value & (1 << day)) !== 0}
              onChange={() => onChange(value ^ (1 << day))}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden="true">{words.weekday(day, "short")}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
