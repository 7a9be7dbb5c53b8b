import type { ReminderId } from "#core/reminders/reminder.ts";
import type { Result } from "#core/shared/result.ts";
import type { PushTrouble } from "#platform/push.ts";
import type { ReminderError } from "#remote/reminders.ts";
import type { EditError } from "../errors.ts";
import type { DeviceNote } from "./deviceNote.ts";
import type { ReminderBook, ReminderPages } from "./reminderBook.ts";

/** Why this device cannot be called. */
export type CallError =
  | ReminderError
  | PushTrouble
  /** Nobody is there who could call: this copy of the app has no server, or one that sends no push. */
  | { readonly type: "NobodyCalls" }
  /** Notifications are turned off for this app in the browser or the system. */
  | { readonly type: "Denied" }
  /** The question was closed without an answer; it can be asked again. */
  | { readonly type: "NotAnswered" }
  /** Only an app on the home screen is called here. */
  | { readonly type: "NeedsInstall" }
  /** This browser calls nobody. */
  | { readonly type: "Missing" };

export interface RemindersSnapshot extends ReminderPages {
  /** By push, by the browser's waking now and then, or not at all. */
  readonly calling: DeviceNote["by"];
  /** The server was not told of all yet; it is tried again by itself. */
  readonly isLate: boolean;
  /** Why this device is not called any more, though nobody here turned it off. */
  readonly loss: DeviceNote["loss"];
  /** What stands in the way, as far as it is known without asking. */
  readonly hindrance: "Denied" | "NeedsInstall" | "Missing" | undefined;
  /** Whether this copy of the app has a server that could call; undefined until `lookForServer` has looked. */
  readonly hasServer: boolean | undefined;
  /** The time zone of this device, by its IANA name. */
  readonly zone: string;
  /** What was put off from a notification on this device. */
  readonly snoozed: { readonly id: ReminderId; readonly at: number } | undefined;
  /** The day, as the screen counts days, on which the calm note in the app was read. */
  readonly noteReadOn: number | undefined;
}

/** Reminders, and whether this device speaks up at their times. */
export interface RemindersService extends Pick<
  ReminderBook,
  "add" | "edit" | "remove" | "setQuiet"
> {
  /** Reads what there is, and sees to it that the server still can call this device. A second call is the first. */
  readonly start: () => Promise<void>;
  /** A new object after every change; undefined until all is read. */
  readonly snapshot: () => RemindersSnapshot | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for leave to notify, so it must be called from a tap; answers how this device is called from now on. */
  readonly turnOn: () => Promise<Result<Exclude<DeviceNote["by"], "nothing">, CallError>>;
  /** This device is quiet from now on, and the server forgets it, at the latest when its next push comes to nothing. */
  readonly turnOff: () => Promise<void>;
  /** Finds out whether there is a server at all, for the screen that speaks of it. */
  readonly lookForServer: () => Promise<void>;
  /** Hands the person a calendar file with all reminders. */
  readonly saveCalendar: (title: string) => void;
  /** Hands the person everything that the server knows of reminders. */
  readonly exportServer: () => Promise<Result<void, CallError>>;
  /** The server forgets all of it, of all devices where somebody is signed in. */
  readonly forgetServer: () => Promise<Result<void, CallError>>;
  /** The calm note of today was read. */
  readonly readNote: (day: number) => Promise<void>;
  /** Looks at permission, practice and notifications anew, as when somebody comes back to the page. */
  readonly refresh: () => Promise<void>;
}

export type { EditError };
