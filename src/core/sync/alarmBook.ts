/**
 * The alarms that somebody has not read yet. Some are events, told until they are read; the others are how the log is, told as long
 * as it is so, and after they were read only when it was different in between.
 */
import * as v from "valibot";
import type { DeviceId } from "#core/shared/ids.ts";
import type { EntryId } from "#core/vault/entry.ts";
import { type Alarm, alarmKey } from "./alarms.ts";

export interface AlarmBook {
  readonly events: readonly Alarm[];
  /** How the log was at the last look. */
  readonly state: readonly Alarm[];
  /** Names of those of the state that were read. */
  readonly read: readonly string[];
}

export const NO_ALARMS: AlarmBook = { events: [], state: [], read: [] };

/** The book after a look at the log. */
export function withNews(
  { events, read }: AlarmBook,
  news: { readonly events: readonly Alarm[]; readonly state: readonly Alarm[] },
): AlarmBook {
  const names = new Set(news.state.map(alarmKey));
  return {
    events: distinct([...events, ...news.events]),
    state: distinct(news.state),
    read: read.filter((name) => names.has(name)),
  };
}

/** What is to be shown. */
export function unread({ events, state, read }: AlarmBook): readonly Alarm[] {
  const known = new Set(read);
  return [...events, ...state.filter((alarm) => !known.has(alarmKey(alarm)))];
}

/** The book after somebody has read all of it. */
export function withAllRead({ state }: AlarmBook): AlarmBook {
  return { events: [], state, read: state.map(alarmKey) };
}

export function alarmBookToText(book: AlarmBook): string {
  return JSON.stringify(book);
}

/** Reads what `alarmBookToText` wrote; what another version wrote is no book, and what is still so is told again. */
export function alarmBookFromText(text: unknown): AlarmBook {
  const parsed = v.safeParse(BOOK, text);
  return parsed.success ? parsed.output : NO_ALARMS;
}

function distinct(alarms: readonly Alarm[]): readonly Alarm[] {
  return [...new Map(alarms.map((alarm) => [alarmKey(alarm), alarm])).values()];
}

const DEVICE = v.pipe(
  v.string(),
  v.transform((id) => id as DeviceId),
);
const ENTRY = v.pipe(
  v.string(),
  v.transform((id) => id as EntryId),
);

const ALARM = v.variant("type", [
  v.object({ type: v.literal("Rewritten") }),
  v.object({ type: v.literal("Gap"), device: DEVICE, from: v.number(), to: v.number() }),
  v.object({ type: v.literal("Fork"), device: DEVICE, n: v.number() }),
  v.object({ type: v.literal("Broken"), device: DEVICE, n: v.number() }),
  v.object({ type: v.literal("Doubled"), device: DEVICE, n: v.number() }),
  v.object({ type: v.literal("Forged"), id: ENTRY }),
  v.object({ type: v.literal("Unopened"), count: v.number(), newerFormat: v.number() }),
  v.object({ type: v.literal("UnknownDevice"), device: DEVICE }),
  v.object({ type: v.literal("ShownOther"), device: DEVICE }),
  v.object({ type: v.literal("CutTail"), device: DEVICE }),
  v.object({ type: v.literal("NewIdentity") }),
]) satisfies v.GenericSchema<unknown, Alarm>;

const BOOK = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ events: v.array(ALARM), state: v.array(ALARM), read: v.array(v.string()) }),
);
