/** Reminders as records of the log, the same on all devices of a person. */
import { type Row } from "#core/log/op.ts";
import {
  MAX_REMINDERS,
  type QuietHours,
  type Reminder,
  type ReminderId,
} from "#core/reminders/reminder.ts";
import {
  deleteReminderDraft,
  QUIET_RECORD,
  quietHoursDraft,
  readQuietHours,
  readReminder,
  REMINDER_KIND,
  reminderDraft,
} from "#core/reminders/reminderRecord.ts";
import { newId, type RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Database } from "#store/database.ts";
import { followKind } from "#store/followKind.ts";
import { readRowsOfKinds } from "#store/practiceLog.ts";
import type { EditError } from "../errors.ts";
import type { Writer } from "../writer.ts";

/** What somebody decides about a reminder. */
export type ReminderChanges = Partial<Omit<Reminder, "id" | "snooze">>;

/** There are as many as the server takes of one device. */
export interface TooManyReminders {
  readonly type: "TooManyReminders";
}

export interface ReminderPages {
  /** In the order of the day. */
  readonly reminders: readonly Reminder[];
  /** Undefined: no hour is quiet. */
  readonly quiet: QuietHours | undefined;
}

export interface ReminderBook {
  /** Undefined until it is read. */
  readonly pages: () => ReminderPages | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => Promise<void>;
  readonly add: (
    changes: ReminderChanges,
  ) => Promise<Result<ReminderId, EditError | TooManyReminders>>;
  /** This and the others are steps of undo. */
  readonly edit: (id: ReminderId, changes: ReminderChanges) => Promise<Result<void, EditError>>;
  readonly remove: (id: ReminderId) => Promise<Result<void, EditError>>;
  readonly setQuiet: (quiet: QuietHours | undefined) => Promise<Result<void, EditError>>;
}

const LABEL = { type: "remindersChanged" } as const;

/** Reminders over an open database; reads nothing before `start`. */
export function createReminderBook(input: {
  readonly database: Database;
  readonly writer: Writer;
  readonly randomBytes: RandomBytes;
}): ReminderBook {
  const { database, writer, randomBytes } = input;
  const listeners = new Set<() => void>();
  let pages: ReminderPages | undefined;
  let started: Promise<void> | undefined;

  const take = (rows: readonly Row[]) => {
    const next = pagesOf(rows);
    if (JSON.stringify(next) === JSON.stringify(pages)) return;
    pages = next;
    for (const listener of listeners) listener();
  };
  const load = async () => {
    const rows = await readRowsOfKinds(database, [REMINDER_KIND]);
    if (rows.ok) take(rows.value);
  };
  const write = async (draft: ReturnType<typeof reminderDraft>) => {
    const written = await writer.write([draft], LABEL);
    if (!written.ok) return written;
    await load();
    return ok(undefined);
  };

  return {
    pages: () => pages,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => {
      started ??= load().then(() => void followKind(database, REMINDER_KIND, take));
      return started;
    },
    add: async (changes) => {
      if ((pages?.reminders.length ?? 0) >= MAX_REMINDERS) return err({ type: "TooManyReminders" });
      const id = newId<ReminderId>(randomBytes);
      const written = await write(reminderDraft(id, changes));
      return written.ok ? ok(id) : written;
    },
    edit: (id, changes) => write(reminderDraft(id, changes)),
    remove: (id) => write(deleteReminderDraft(id)),
    setQuiet: (quiet) => write(quietHoursDraft(quiet)),
  };
}

function pagesOf(rows: readonly Row[]): ReminderPages {
  return {
    reminders: rows
      .flatMap((row) => readReminder(row) ?? [])
      .sort((one, other) => one.minuteOfDay - other.minuteOfDay || (one.id < other.id ? -1 : 1)),
    quiet: readQuietHours(rows.find(({ id }) => id === QUIET_RECORD)),
  };
}
