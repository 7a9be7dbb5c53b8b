/** Times and weekdays as people say them. */
import { useMemo } from "react";
import { EVERY_DAY } from "#core/reminders/reminder.ts";
import { regional } from "#ui/i18n/format.ts";
import { isSameDay } from "#ui/i18n/useMoment.ts";
import { useLocale, useT } from "#ui/i18n/useT.ts";

const DAY_MS = 86_400_000;

/** A Sunday. */
const SOME_SUNDAY_MS = Date.UTC(2023, 0, 1);

/** Weeks are shown from Monday on; weekdays are counted from Sunday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

const WORKDAYS = 0b0111110;
const WEEKEND = 0b1000001;

export interface ReminderWords {
  /** "8:30" or "8:30 am" of minutes after midnight. */
  readonly time: (minuteOfDay: number) => string;
  readonly weekday: (weekday: number, length: "short" | "long") => string;
  /** "Every day", "Mon, Wed and Fri". */
  readonly weekdays: (bits: number) => string;
  /** "Tomorrow at 8:30". */
  readonly next: (at: number, now: number) => string;
  readonly date: (at: number) => string;
}

export function useReminderWords(): ReminderWords {
  const locale = useLocale();
  const t = useT();
  return useMemo(() => {
    const tag = regional(locale);
    const clock = new Intl.DateTimeFormat(tag, { timeStyle: "short" });
    const wall = new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone: "UTC" });
    const names = {
      short: new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" }),
      long: new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }),
    };
    const ownWeekday = new Intl.DateTimeFormat(tag, { weekday: "long" });
    const date = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long" });
    const list = new Intl.ListFormat(tag, { type: "conjunction" });
    const weekday: ReminderWords["weekday"] = (day, length) =>
      names[length].format(SOME_SUNDAY_MS + day * DAY_MS);
    return {
      time: (minuteOfDay) => wall.format(minuteOfDay * 60_000),
      weekday,
      weekdays: (bits) => {
        if (bits === EVERY_DAY) return t("reminders.everyDay");
        if (bits === WORKDAYS) return t("reminders.workdays");
        if (bits === WEEKEND) return t("reminders.weekend");
        const days = WEEK.filter((day) => (bits & (1 << day)) !== 0);
        return list.format(days.map((day) => weekday(day, "short")));
      },
      next: (at, now) => {
        const time = clock.format(at);
        if (isSameDay(at, now)) return t("reminders.next.today", { time });
        const tomorrow = new Date(now);
        tomorrow.setDate(tomorrow.getDate() + 1);
        if (isSameDay(at, tomorrow.getTime())) return t("reminders.next.tomorrow", { time });
        const day = at - now < 6 * DAY_MS ? ownWeekday.format(at) : date.format(at);
        return t("reminders.next.day", { day, time });
      },
      date: (at) => date.format(at),
    };
  }, [locale, t]);
}
