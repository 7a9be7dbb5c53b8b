import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendarFile.ts";
import { EVERY_DAY, type Reminder, type ReminderId } from "./reminder.ts";

const NOW = Date.parse("2026-11-21T18:00Z");
const BERLIN = {
  ...{ quiet: undefined, deviceZone: "Europe/Berlin", now: NOW },
  ...{ title: "Practise", url: "https://glyphary.example/practise" },
};

interface Component {
  readonly name: string;
  readonly lines: ReadonlyMap<string, string>;
  readonly parts: readonly Component[];
}

describe("a calendar file", () => {
  it("has an entry with an alarm per reminder, in floating time where the device's zone counts", () => {
    const calendar = parse(calendarFile([reminder({ minuteOfDay: 510, weekdays: 0b10 })], BERLIN));
    expect(calendar.name).toBe("VCALENDAR");
    expect(calendar.lines.get("VERSION")).toBe("2.0");
    const [event] = calendar.parts;
    expect(event?.lines.get("DTSTART")).toBe("20261123T083000");
    expect(event?.lines.get("RRULE")).toBe("FREQ=WEEKLY;BYDAY=MO");
    expect(event?.lines.get("DTSTAMP")).toBe("20261121T180000Z");
    expect(event?.parts[0]?.lines.get("ACTION")).toBe("DISPLAY");
  });

  it("begins today if the time is yet to come, tomorrow if it is past", () => {
    const starts = [20 * 60, 8 * 60].map((minuteOfDay) =>
      parse(calendarFile([reminder({ minuteOfDay })], BERLIN)).parts[0]?.lines.get("DTSTART"),
    );
    expect(starts).toEqual(["20261121T200000", "20261122T080000"]);
  });

  it("moves out of quiet hours, and to the next weekday where those pass midnight", () => {
    const quiet = { from: 22 * 60, to: 7 * 60 };
    const saturdayNight = reminder({ minuteOfDay: 23 * 60, weekdays: 0b1000000 });
    const [event] = parse(calendarFile([saturdayNight], { ...BERLIN, quiet })).parts;
    expect(event?.lines.get("DTSTART")).toBe("20261122T070000");
    expect(event?.lines.get("RRULE")).toBe("FREQ=WEEKLY;BYDAY=SU");
  });

  it("brings the changes of a zone of its own along", () => {
    const calendar = parse(calendarFile([reminder({ zone: "America/New_York" })], BERLIN));
    const [zone, event] = calendar.parts;
    expect(event?.lines.get("DTSTART;TZID=America/New_York")).toBe("20261121T190000");
    expect(zone?.lines.get("TZID")).toBe("America/New_York");
    const spring = zone?.parts.find(({ lines }) => lines.get("DTSTART") === "20270314T020000");
    expect(spring?.name).toBe("DAYLIGHT");
    expect(spring?.lines.get("TZOFFSETFROM")).toBe("-0500");
    expect(spring?.lines.get("TZOFFSETTO")).toBe("-0400");
  });

  it("treats a zone that nobody knows as the device's", () => {
    const [event] = parse(calendarFile([reminder({ zone: "Mars/Olympus" })], BERLIN)).parts;
    expect(event?.lines.has("DTSTART")).toBe(true);
  });

  it("escapes what has a meaning, and breaks long lines between characters", () => {
    const title = `Üben, zeichnen; \\ und\n${"字".repeat(60)}`;
    const text = calendarFile([reminder({})], { ...BERLIN, title });
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\ufffd]/);
    const summary = parse(text).parts[0]?.lines.get("SUMMARY");
    expect(summary?.replaceAll("\\n", "\n").replaceAll(/\\(.)/g, "$1")).toBe(title);
  });
});

function reminder(changes: Partial<Reminder>): Reminder {
  return {
    ...{ id: "AAAAAAAAAAAAAAAAAAAAAA" as ReminderId, minuteOfDay: 19 * 60, weekdays: EVERY_DAY },
    ...{ condition: "always", zone: undefined, pausedUntil: undefined, snooze: undefined },
    ...changes,
  };
}

/** As RFC 5545 has it: lines unfolded, components within one another, properties by name with their parameters. */
function parse(text: string): Component {
  expect(text.endsWith("\r\n")).toBe(true);
  const lines = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
  const first = read(lines, 0);
  expect(first.next).toBe(lines.length);
  return first.component;
}

function read(all: readonly string[], start: number): { component: Component; next: number } {
  const name = all[start]?.replace("BEGIN:", "") ?? "";
  const lines = new Map<string, string>();
  const parts: Component[] = [];
  let at = start + 1;
  while (at < all.length && all[at] !== `END:${name}`) {
    const line = all[at] ?? "";
    if (line.startsWith("BEGIN:")) {
      const inner = read(all, at);
      parts.push(inner.component);
      at = inner.next;
    } else {
      const colon = line.indexOf(":");
      lines.set(line.slice(0, colon), line.slice(colon + 1));
      at++;
    }
  }
  return { component: { name, lines, parts }, next: at + 1 };
}
