import { useMemo } from "react";
import { regional } from "#ui/i18n/format.ts";
import { useLocale, useT } from "#ui/i18n/useT.ts";

export interface Moments {
  /** "Today", "Yesterday", "Sun, 1 Nov 2026", as a calendar on the wall here has it. */
  readonly day: (ms: number, nowMs: number) => string;
  /** "14:05" */
  readonly time: (ms: number) => string;
}

/** Days and times of day in words. */
export function useMoments(): Moments {
  const t = useT();
  const locale = useLocale();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(regional(locale), {
      ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
    });
    const time = new Intl.DateTimeFormat(regional(locale), { timeStyle: "short" });
    return {
      day: (ms, nowMs) => {
        const yesterday = new Date(nowMs);
        yesterday.setDate(yesterday.getDate() - 1);
        if (isSameDay(ms, nowMs)) return t("changes.today");
        return isSameDay(ms, yesterday.getTime()) ? t("changes.yesterday") : day.format(ms);
      },
      time: (ms) => time.format(ms),
    };
  }, [t, locale]);
}

function isSameDay(ms: number, otherMs: number): boolean {
  return new Date(ms).toDateString() === new Date(otherMs).toDateString();
}
