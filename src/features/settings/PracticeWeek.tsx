import { SelectRow } from "#ui/SelectRow.tsx";
import { regional } from "#ui/i18n/format.ts";
import { useLocale, useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";
import type { PracticePartProps } from "./usePracticeSettings.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Weeks are shown from Monday on; settings count from Sunday. */
const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;
/** A Sunday. */
const SOME_SUNDAY_MS = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

/** How much of a usual day's load a weekday takes. */
const LOADS = [
  { name: "usual", share: 1 },
  { name: "less", share: 0.5 },
  { name: "none", share: 0 },
] as const;

/** When a day of practice begins, and which weekdays are to be light. */
export function PracticeWeek({ settings, onChange }: PracticePartProps) {
  const t = useT();
  const names = useNames();
  const setLoad = (day: number, load: string) => {
    const share = LOADS.find(({ name }) => name === load)?.share ?? 1;
    onChange({ easyDays: settings.easyDays.map((old, index) => (index === day ? share : old)) });
  };
  return (
    <Section title={t("settings.week")}>
      <SelectRow
        label={t("settings.rollover")}
        value={String(settings.rolloverHour)}
        options={HOURS.map((hour) => ({ value: String(hour), label: names.hour(hour) }))}
        hint={t("settings.rolloverHint")}
        onChange={(hour) => onChange({ rolloverHour: Number(hour) })}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="text-14 font-medium text-ink-2">{t("settings.easyDays")}</legend>
        <p className="pb-1 text-13 text-ink-2">{t("settings.easyDaysHint")}</p>
        <div className="grid gap-x-8 gap-y-2 min-[560px]:grid-cols-2">
          {DAYS.map((day) => (
            <SelectRow
              key={day}
              label={names.weekday(day)}
              value={loadOf(settings.easyDays[day] ?? 1)}
              options={LOADS.map(({ name }) => ({
                value: name,
                label: t(`settings.load.${name}`),
              }))}
              onChange={(load) => setLoad(day, load)}
            />
          ))}
        </div>
      </fieldset>
    </Section>
  );
}

/** Another device may have set a share between those offered here. */
function loadOf(share: number): string {
  const nearest = LOADS.toSorted((a, b) => Math.abs(a.share - share) - Math.abs(b.share - share));
  return nearest[0]?.name ?? "usual";
}

function useNames() {
  const locale = regional(useLocale());
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const hour = new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return {
    weekday: (day: number) => weekday.format(SOME_SUNDAY_MS + day * DAY_MS),
    hour: (hours: number) => hour.format(SOME_SUNDAY_MS + (hours * DAY_MS) / 24),
  };
}
