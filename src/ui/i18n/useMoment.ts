import { useMemo } from "react";
import { regional } from "./format.ts";
import { useLocale } from "./useT.ts";

/** Names a moment as somebody would who tells of it now: by the hour today, by date and hour before. */
export type TellMoment = (ms: number, nowMs: number) => string;

export function useMoment(): TellMoment {
  const locale = useLocale();
  return useMemo(() => {
    const hour = new Intl.DateTimeFormat(regional(locale), { timeStyle: "short" });
    const full = new Intl.DateTimeFormat(regional(locale), {
      dateStyle: "medium",
      timeStyle: "short",
    });
    return (ms, nowMs) => (isSameDay(ms, nowMs) ? hour : full).format(ms);
  }, [locale]);
}

export function isSameDay(ms: number, nowMs: number): boolean {
  return new Date(ms).toDateString() === new Date(nowMs).toDateString();
}
