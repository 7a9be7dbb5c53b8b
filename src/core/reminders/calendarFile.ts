/*
 * Reminders as a calendar (RFC 5545), for devices that no push reaches. A reminder that follows the device is written in floating
 * time (3.3.5, form 1), which is what following the device means; one with a zone of its own names it and brings its changes
 * along as VTIMEZONE. A calendar knows nothing of practice, so that conditions are left out and quiet hours are worked in.
 */
import { DAY_MS, MINUTE_MS, weekdayOf } from "#core/practice/practiceDay.ts";
import { EVERY_DAY, isQuiet, type QuietHours, type Reminder } from "./reminder.ts";
import { wallTimeAt } from "./wallClock.ts";
import { changesBetween, zoneFor, type ZoneRules } from "./zoneRules.ts";

export interface CalendarInput {
  readonly quiet: QuietHours | undefined;
  readonly deviceZone: string;
  /** When the file is written. ms since 1970. */
  readonly now: number;
  /** What the calendar shows at the time. */
  readonly title: string;
  /** Where the person practises. */
  readonly url: string;
}

/** Octets of a line, its end not counted (3.1). */
const LINE_OCTETS = 75;

/** How far ahead a zone's changes are written; later ones come with the next file. Days. */
const ZONE_DAYS = 10 * 366;

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

const utf8 = new TextEncoder();

/** The text of an `.ics` file with an entry per reminder that has a weekday; times as they are after quiet hours. */
export function calendarFile(reminders: readonly Reminder[], input: CalendarInput): string {
  const wanted = reminders.filter(({ weekdays }) => weekdays !== 0);
  const fixed = new Map<string, ZoneRules>();
  for (const { zone } of wanted) {
    const { rules, unknown } = zoneFor(zone, input.deviceZone);
    if (zone !== undefined && unknown === undefined) fixed.set(zone, rules);
  }
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Glyphary//Reminders//EN"],
    ...[...fixed.values()].flatMap((rules) => zoneLines(rules, input.now)),
    ...wanted.flatMap((reminder) => eventLines(reminder, input)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(reminder: Reminder, { quiet, deviceZone, now, title, url }: CalendarInput) {
  const { rules, unknown } = zoneFor(reminder.zone, deviceZone);
  const moved = movedOut(reminder, quiet);
  const start = wallTimeAt(Math.max(now, reminder.pausedUntil ?? now), rules);
  let day = start.minuteOfDay > moved.minuteOfDay ? start.day + 1 : start.day;
  while ((moved.weekdays & (1 << weekdayOf(day))) === 0) day++;
  const zone = reminder.zone === undefined || unknown !== undefined ? "" : `;TZID=${rules.zone}`;
  const days = WEEKDAYS.filter((_, weekday) => (moved.weekdays & (1 << weekday)) !== 0);
  return [
    "BEGIN:VEVENT",
    `UID:${reminder.id}@glyphary`,
    `DTSTAMP:${localText(now)}Z`,
    `DTSTART${zone}:${localText(day * DAY_MS + moved.minuteOfDay * MINUTE_MS)}`,
    "DURATION:PT5M",
    `RRULE:FREQ=WEEKLY;BYDAY=${days.join(",")}`,
    `SUMMARY:${escaped(title)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    ...["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0S", `DESCRIPTION:${escaped(title)}`],
    ...["END:VALARM", "END:VEVENT"],
  ];
}

/** Time and weekdays after quiet hours; those that passed midnight are a weekday later. */
function movedOut({ minuteOfDay, weekdays }: Reminder, quiet: QuietHours | undefined) {
  if (!quiet || !isQuiet(minuteOfDay, quiet)) return { minuteOfDay, weekdays };
  if (minuteOfDay < quiet.to) return { minuteOfDay: quiet.to, weekdays };
  return { minuteOfDay: quiet.to, weekdays: ((weekdays << 1) | (weekdays >> 6)) & EVERY_DAY };
}

/** Every change of the coming years as an observance of its own: rules that repeat would be a guess about the zone. */
function zoneLines(rules: ZoneRules, now: number): string[] {
  const changes = changesBetween(now, now + ZONE_DAYS * DAY_MS, rules.offsetAt);
  const usual = Math.min(rules.offsetAt(now), ...changes.map(({ offset }) => offset));
  let before = rules.offsetAt(now);
  const observances = [{ at: now - DAY_MS, offset: before }, ...changes].flatMap(
    ({ at, offset }) => {
      const kind = offset === usual ? "STANDARD" : "DAYLIGHT";
      const lines = [
        `BEGIN:${kind}`,
        `DTSTART:${localText(at + before)}`,
        `TZOFFSETFROM:${offsetText(before)}`,
        `TZOFFSETTO:${offsetText(offset)}`,
        `END:${kind}`,
      ];
      before = offset;
      return lines;
    },
  );
  return ["BEGIN:VTIMEZONE", `TZID:${rules.zone}`, ...observances, "END:VTIMEZONE"];
}

/** "20261121T083000" for a local time counted as if it were UTC. */
function localText(local: number): string {
  return new Date(local).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE_MS;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** Text as 3.3.11 has it. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, "\\n");
}

/** Breaks a line before it is too long, never within a character (3.1). */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
