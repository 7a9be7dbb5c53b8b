/* Practice days and durations in words. */
import { useMemo } from "react";
import { DAY_MS, MINUTE_MS } from "#core/practice/practiceDay.ts";
import { regional } from "#ui/i18n/format.ts";
import { useLocale, useT } from "#ui/i18n/useT.ts";

const MINUTES_AN_HOUR = 60;

/** From so many on, hours say it better. */
const MOST_MINUTES = 120;

export interface DayWords {
  /** A practice day with its weekday: "Sun, 1 Nov 2026". */
  readonly day: (practiceDay: number) => string;
  /** The same without its weekday, for tables with many columns. */
  readonly date: (practiceDay: number) => string;
  /** "under a minute", "6 minutes", "14 hours". */
  readonly duration: (ms: number) => string;
}

export function useDayWords(): DayWords {
  const t = useT();
  const locale = useLocale();
  return useMemo(() => {
    // A practice day is a date of the calendar and no moment: no zone may move it.
    const date = new Intl.DateTimeFormat(regional(locale), {
      dateStyle: "medium",
      timeZone: "UTC",
    });
    const day = new Intl.DateTimeFormat(regional(locale), {
      ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
      timeZone: "UTC",
    });
    return {
      day: (practiceDay) => day.format(practiceDay * DAY_MS),
      date: (practiceDay) => date.format(practiceDay * DAY_MS),
      duration(ms) {
        const minutes = Math.round(ms / MINUTE_MS);
        return minutes <= MOST_MINUTES
          ? t("insights.minutes", { minutes })
          : t("insights.hours", { hours: Math.round(minutes / MINUTES_AN_HOUR) });
      },
    };
  }, [t, locale]);
}
