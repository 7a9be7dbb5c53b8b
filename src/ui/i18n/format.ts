/** Numbers, dates and sizes as the active language writes them. */
import { useMemo } from "react";
import { useLocale } from "./useT.ts";

export interface Format {
  number(value: number): string;
  /** A share between 0 and 1. */
  percent(share: number): string;
  /** Day, month and year. */
  date(ms: number): string;
  dateTime(ms: number): string;
  /** "yesterday", "3 weeks ago"; the coarsest unit that says something. */
  relative(ms: number, nowMs: number): string;
  bytes(count: number): string;
  /** "a, b and c". */
  list(words: readonly string[]): string;
}

export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => createFormat(regional(locale)), [locale]);
}

/** The reader's own variety of the language, if the browser names one: a date is not written alike in all of them. */
export function regional(locale: string): string {
  return navigator.languages.find((each) => each.split("-")[0] === locale) ?? locale;
}

export function createFormat(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (ms) => date.format(ms),
    dateTime: (ms) => dateTime.format(ms),
    relative(ms, nowMs) {
      const seconds = (ms - nowMs) / 1000;
      const [unit, length] = unitFor(Math.abs(seconds));
      return relative.format(Math.trunc(seconds / length), unit);
    },
    bytes(count) {
      const step = BYTE_UNITS.findLastIndex((_, power) => count >= 1000 ** power);
      const power = Math.max(0, step);
      return new Intl.NumberFormat(locale, {
        style: "unit",
        unit: BYTE_UNITS[power] ?? "byte",
        maximumFractionDigits: power > 1 ? 1 : 0,
      }).format(count / 1000 ** power);
    },
    list: (words) => list.format(words),
  };
}

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Units with their length in seconds, the longest first. */
const TIME_UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function unitFor(seconds: number): readonly [Intl.RelativeTimeFormatUnit, number] {
  return TIME_UNITS.find(([, length]) => seconds >= length) ?? ["second", Infinity];
}
