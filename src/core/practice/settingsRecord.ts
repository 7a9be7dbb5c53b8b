/* The settings of practice: one record, a field per setting; whatever a device wrote, what is read is legal. */
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { DEFAULT_SETTINGS, type PracticeSettings } from "./settings.ts";

export const PRACTICE_KIND = "practice";

/** The id of the record with the settings of practice. */
export const SETTINGS_RECORD = "practice" as RecordId;

/**
 * From here on each point of retention costs far more reviews than the one before (Anki manual, "Desired retention"): the
 * person is told.
 */
export const COSTLY_RETENTION = 0.97;

/** Least and greatest of each number, whole ones unless said otherwise; what is beyond reads as the nearest. */
export const SETTING_RANGES = {
  /** FSRS is not measured below, and above the intervals shrink to nothing. Not whole. */
  desiredRetention: [0.7, 0.99],
  newPerDay: [0, 9999],
  reviewsPerDay: [0, 9999],
  rolloverHour: [0, 23],
  /** A hundred years. Days. */
  maximumIntervalDays: [1, 36_500],
  /** One lapse is no leech yet. */
  leechLapses: [2, 99],
  missesBeforeShowing: [0, 20],
} as const satisfies Partial<Record<keyof PracticeSettings, readonly [number, number]>>;
type RangedSetting = keyof typeof SETTING_RANGES;

/** From a day on the schedule itself takes over: a longer step would hide forgetting from it. Minutes. */
export const MAX_STEP_MINUTES = 24 * 60 - 1;

/** More than anybody learns by; a longer list is cut. */
export const MAX_STEPS = 10;

const FACE_CHOICES = ["draw", "read", "both"] as const;

const MORE_PREFIX = "more:";

/** Most new cards that may be asked for beyond a day's limit. */
const MAX_MORE = 9999;

/** The settings in a record; an absent record is all defaults. Never throws. */
export function readSettings(row: Row | undefined): PracticeSettings {
  const ranged = (setting: RangedSetting) =>
    numberFrom(valueOf(row, setting), setting) ?? DEFAULT_SETTINGS[setting];
  const flag = (setting: BooleanSetting) => {
    const value = valueOf(row, setting);
    return typeof value === "boolean" ? value : DEFAULT_SETTINGS[setting];
  };
  const steps = (setting: "learningSteps" | "relearningSteps") =>
    stepsFrom(valueOf(row, setting)) ?? DEFAULT_SETTINGS[setting];
  const buttons = valueOf(row, "buttons");
  return {
    desiredRetention: ranged("desiredRetention"),
    newPerDay: ranged("newPerDay"),
    reviewsPerDay: ranged("reviewsPerDay"),
    rolloverHour: ranged("rolloverHour"),
    learningSteps: steps("learningSteps"),
    relearningSteps: steps("relearningSteps"),
    maximumIntervalDays: ranged("maximumIntervalDays"),
    fuzz: flag("fuzz"),
    easyDays: DEFAULT_SETTINGS.easyDays.map(
      (share, weekday) => shareFrom(valueOf(row, easyField(weekday))) ?? share,
    ),
    leechLapses: ranged("leechLapses"),
    suspendLeeches: flag("suspendLeeches"),
    buttons: buttons === 2 || buttons === 4 ? buttons : DEFAULT_SETTINGS.buttons,
    missesBeforeShowing: ranged("missesBeforeShowing"),
    faces:
      FACE_CHOICES.find((choice) => choice === valueOf(row, "faces")) ?? DEFAULT_SETTINGS.faces,
    interleaveTags: flag("interleaveTags"),
    keepDrawings: flag("keepDrawings"),
    showStreak: flag("showStreak"),
    showCoherence: flag("showCoherence"),
  };
}

/** Writes some settings; those beyond their range are written as they will be read. */
export function settingsDraft(changes: Partial<PracticeSettings>): PutDraft {
  const fields: Record<string, Value> = {};
  for (const [setting, value] of Object.entries(changes)) {
    if (setting === "easyDays") Object.assign(fields, easyFields(value as readonly number[]));
    else if (Array.isArray(value)) fields[setting] = stepsText(value as readonly number[]);
    else fields[setting] = numberFrom(value as Value, setting) ?? (value as Value);
  }
  return settingsPut(fields);
}

/** How many new cards beyond the limit were asked for on a practice day. */
export function moreNewOn(row: Row | undefined, day: number): number {
  const more = valueOf(row, moreField(day));
  return typeof more === "number" && more > 0 ? Math.min(Math.floor(more), MAX_MORE) : 0;
}

/** Asks for more new cards on a practice day, beside those asked for already. */
export function moreNewDraft(row: Row | undefined, day: number, count: number): PutDraft {
  const more = Math.min(moreNewOn(row, day) + Math.max(0, Math.floor(count)), MAX_MORE);
  return settingsPut({ [moreField(day)]: more });
}

type BooleanSetting = {
  [Setting in keyof PracticeSettings]: PracticeSettings[Setting] extends boolean ? Setting : never;
}[keyof PracticeSettings];

function settingsPut(fields: Readonly<Record<string, Value>>): PutDraft {
  return { type: "put", kind: PRACTICE_KIND, record: SETTINGS_RECORD, fields };
}

function numberFrom(value: Value, setting: string): number | undefined {
  if (typeof value !== "number" || Number.isNaN(value) || !isRanged(setting)) return undefined;
  const [least, greatest] = SETTING_RANGES[setting];
  const whole = setting === "desiredRetention" ? value : Math.round(value);
  return Math.min(greatest, Math.max(least, whole));
}

function isRanged(setting: string): setting is RangedSetting {
  return Object.hasOwn(SETTING_RANGES, setting);
}

function shareFrom(value: Value): number | undefined {
  if (typeof value !== "number" || Number.isNaN(value)) return undefined;
  return Math.min(1, Math.max(0, value));
}

function easyFields(shares: readonly number[]): Record<string, Value> {
  return Object.fromEntries(
    DEFAULT_SETTINGS.easyDays.map((share, weekday) => [
      easyField(weekday),
      shareFrom(shares[weekday] ?? share) ?? share,
    ]),
  );
}

function stepsFrom(value: Value): readonly number[] | undefined {
  if (typeof value !== "string") return undefined;
  const steps = value.split(" ").filter((step) => step !== "");
  return steps.every((step) => Number(step) > 0) ? legalSteps(steps.map(Number)) : undefined;
}

function stepsText(steps: readonly number[]): string {
  return legalSteps(steps.filter((step) => step > 0)).join(" ");
}

function legalSteps(steps: readonly number[]): readonly number[] {
  return steps.slice(0, MAX_STEPS).map((step) => Math.min(step, MAX_STEP_MINUTES));
}

function easyField(weekday: number): string {
  return `easy:${weekday}`;
}

function moreField(day: number): string {
  return `${MORE_PREFIX}${day}`;
}
