/* Practice days and durations in words. */
import { useMemo } from "react";
import { regional } from "#ui/i18n/format.ts";
import { useLocale, useT } from "#ui/i18n/useT.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MINUTES_AN_HOUR = 60;

/** From so many on, hours say it better. */
const MOST_MINUTES = 120;

export interface DayWords {
  /** A practice day with its weekday: "Sun, 1 Nov 2026". */
  readonly day: (practiceDay: number) => string;
  /** "under a minute", "6 minutes", "14 hours". */
  readonly duration: (ms: number) => string;
}

export function useDayWords(): DayWords {
  const t = useT();
  const locale = useLocale();
  return useMemo(() => {
    // A practice day is a date of the calendar and no moment: no zone may move it.
    const format = new Intl.DateTimeFormat(regional(locale), {
      ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
      timeZone: "UTC",
    });
    return {
      day: (practiceDay) => format.format(practiceDay * DAY_MS),
      duration(ms) {
        const minutes = Math.round(ms / MINUTE_MS);
        return minutes <= MOST_MINUTES
          ? t("insights.minutes", { minutes })
          : t("insights.hours", { hours: Math.round(minutes / MINUTES_AN_HOUR) });
      },
    };
  }, [t, locale]);
}
