import { describe, expect, it } from "vitest";
import type { PutDraft } from "#core/log/draft.ts";
import type { Row } from "#core/log/op.ts";
import { isWanted, skipUntil } from "./conditions.ts";
import { EVERY_DAY, type Reminder, type ReminderId } from "./reminder.ts";
import {
  DEFAULT_QUIET,
  deleteReminderDraft,
  quietHoursDraft,
  readQuietHours,
  readReminder,
  REMINDER_KIND,
  reminderDraft,
} from "./reminderRecord.ts";

const ID = "AAAAAAAAAAAAAAAAAAAAAA" as ReminderId;

describe("a reminder's record", () => {
  it("gives back what was written", () => {
    const whole: Omit<Reminder, "id"> = {
      ...{ minuteOfDay: 510, weekdays: 0b0111110, condition: "due", zone: "Asia/Tokyo" },
      ...{
        pausedUntil: 1_800_000_000_000,
        snooze: { day: 20_778, number: 2, at: 1_790_000_000_000 },
      },
    };
    expect(readReminder(rowOf(reminderDraft(ID, whole)))).toEqual({ id: ID, ...whole });
  });

  it("has a default for whatever is absent or senseless", () => {
    const plain = {
      ...{ id: ID, minuteOfDay: 19 * 60, weekdays: EVERY_DAY, condition: "always" },
      ...{ zone: undefined, pausedUntil: undefined, snooze: undefined },
    };
    expect(readReminder(rowOf(reminderDraft(ID, {})))).toEqual(plain);
    const odd = {
      time: "25:00",
      "on:3": 7,
      condition: "never",
      zone: 5,
      pausedUntil: "x",
      snooze: "1 99 1",
    };
    expect(readReminder(rowOf({ ...reminderDraft(ID, {}), fields: odd }))).toEqual(plain);
  });

  it("goes back to the device's zone and wakes from a pause", () => {
    const draft = reminderDraft(ID, { zone: undefined, pausedUntil: undefined });
    expect(draft.fields).toEqual({ zone: null, pausedUntil: null });
  });

  it("is none once it is deleted, and the quiet hours are none", () => {
    expect(readReminder(rowOf(deleteReminderDraft(ID)))).toBeUndefined();
    expect(readReminder(rowOf(quietHoursDraft(undefined)))).toBeUndefined();
  });

  it("keeps the quiet hours of all in one place", () => {
    expect(readQuietHours(undefined)).toEqual(DEFAULT_QUIET);
    expect(readQuietHours(rowOf(quietHoursDraft({ from: 60, to: 90 })))).toEqual({
      from: 60,
      to: 90,
    });
    expect(readQuietHours(rowOf(quietHoursDraft(undefined)))).toBeUndefined();
    expect(
      readQuietHours(rowOf({ ...quietHoursDraft(undefined), fields: { hours: "9-x" } })),
    ).toEqual(DEFAULT_QUIET);
  });
});

describe("a condition", () => {
  const now = 1_000_000;
  const idle = { nextDueAt: now + 5000, hasPractisedToday: true, nextDayAt: now + 9000 };
  const busy = { nextDueAt: now - 5000, hasPractisedToday: false, nextDayAt: now + 9000 };

  it("lets a reminder speak only where it has something to say", () => {
    expect(
      ["always", "due", "notPractised"].map((c) => isWanted(c as Reminder["condition"], idle, now)),
    ).toEqual([true, false, false]);
    expect(isWanted("due", busy, now) && isWanted("notPractised", busy, now)).toBe(true);
  });

  it("tells the server the earliest moment at which any has, and nothing while one has now", () => {
    const both = [
      { condition: "due" },
      { condition: "notPractised" },
      { condition: "always" },
    ] as const;
    expect(skipUntil(both, idle, now)).toBe(now + 5000);
    expect(skipUntil(both.slice(1), idle, now)).toBe(now + 9000);
    expect(skipUntil(both, busy, now)).toBeNull();
    expect(skipUntil(both.slice(2), idle, now)).toBeNull();
    expect(skipUntil(both.slice(0, 1), { ...idle, nextDueAt: undefined }, now)).toBeGreaterThan(
      now,
    );
  });
});

function rowOf(draft: PutDraft): Row {
  const fields = Object.entries(draft.fields).map(([field, v]) => [
    field,
    { v, s: "", d: "", o: "" },
  ]);
  return {
    id: draft.record,
    kind: REMINDER_KIND,
    fields: Object.fromEntries(fields) as Row["fields"],
  };
}
