/** Whether this device is called, and by whom: its note, and what the server is told. Nothing here looks at the log's records twice. */
import { skipUntil } from "#core/reminders/conditions.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { readDueBy } from "#store/due.ts";
import { readNextDue } from "#store/nextDue.ts";
import { nextDayStart } from "../practice/countDue.ts";
import { callByPush, isPassing } from "./callDevice.ts";
import {
  type DeviceNote,
  dropDeviceNote,
  type Loss,
  newDeviceNote,
  readDeviceNote,
  writeDeviceNote,
} from "./deviceNote.ts";
import { outlookOf } from "./outlook.ts";
import type { RemindersInput } from "./remindersInput.ts";
import type { CallError } from "./remindersService.ts";
import { dropPlan, writePlan } from "./wakingPlan.ts";

export interface Calling {
  readonly note: () => DeviceNote | undefined;
  /** Reads the note; the worker may have changed it. */
  readonly read: () => Promise<void>;
  /** Begins to be called, with leave to notify given. */
  readonly begin: () => Promise<Result<"push" | "waking", CallError>>;
  /** Tells the server all that it should know; what fails for now is noted and tried again. */
  readonly tell: () => Promise<void>;
  /** Tells it until when no conditional reminder has anything to say, if some heeds that. */
  readonly tellSkip: () => Promise<void>;
  /** The server forgets this device, and the browser its address: an address that is gone tells a server that was not reached. */
  readonly end: (loss?: Loss) => Promise<void>;
  /** The server forgets all that it may forget at the word of this device. */
  readonly forget: () => Promise<Result<void, CallError>>;
  /** All that the server knows, as text. */
  readonly exportServer: () => Promise<Result<string, CallError>>;
}

export function createCalling(
  input: RemindersInput,
  given: { readonly hasAccount: () => boolean; readonly onChange: () => void },
): Calling {
  const { database, book, clock, push, notifications, store, randomBytes } = input;
  const { hasAccount, onChange } = given;
  let note: DeviceNote | undefined;

  const keep = async (next: DeviceNote) => {
    note = next;
    await writeDeviceNote(store, next);
    onChange();
  };

  const call = async (): Promise<Result<DeviceNote, CallError>> => {
    const pages = book.pages();
    const server = await input.server();
    if (!server || !pages) return err({ type: "NobodyCalls" });
    return callByPush(input, { server, pages, hasAccount: hasAccount(), note });
  };

  const findSkip = async (): Promise<number | null | undefined> => {
    const reminders = book.pages()?.reminders ?? [];
    if (reminders.every(({ condition }) => condition === "always")) return null;
    const times = await readDueBy(
      database,
      ({ rolloverHour }) => nextDayStart(clock, rolloverHour) - 1,
    );
    if (!times.ok) return undefined;
    const now = clock.nowMs();
    const later = await readNextDue(database, now);
    const outlook = outlookOf(times.value, later.ok ? later.value : undefined, clock);
    return skipUntil(reminders, outlook, now);
  };

  const tellSkip = async () => {
    if (note?.by !== "push" || note.isLate) return;
    const until = await findSkip();
    if (until === undefined || until === note.skip) return;
    const server = await input.server();
    const told = await server?.remote.skipUntil(note.secret, until);
    if (told?.ok === true) await keep({ ...note, skip: until });
  };

  const end = async (loss?: Loss) => {
    if (!note || note.by === "nothing") return;
    const { secret, by } = note;
    await keep({ ...note, by: "nothing", isLate: false, sent: "", skip: null, loss });
    if (by === "waking") await Promise.all([push.stopWaking(), dropPlan(store)]);
    else {
      const server = input.server();
      await Promise.all([
        push.unsubscribe(),
        server.then((found) => found?.remote.forgetDevice(secret)),
      ]);
    }
  };

  /** Whom the server knows, or would if it knew anybody. */
  const asked = async () => {
    const server = await input.server();
    return server && { ...server, secret: (note ?? newDeviceNote(server, randomBytes)).secret };
  };

  return {
    note: () => note,
    read: async () => {
      note = await readDeviceNote(store);
    },
    begin: async () => {
      const called = await call();
      if (called.ok) {
        await keep(called.value);
        await tellSkip();
        return ok("push");
      }
      const server = await input.server();
      const own = note ?? newDeviceNote(server ?? { url: "", apiKey: "" }, randomBytes);
      if (isPassing(called.error)) {
        await keep({ ...own, by: "push", isLate: true, loss: undefined });
        return ok("push");
      }
      // Better late than never, and the browser needs nobody for it.
      const pages = book.pages();
      if (!pages || !(await push.wakeNowAndThen())) return called;
      await writePlan(store, pages);
      await keep({ ...own, by: "waking", isLate: false, loss: undefined });
      return ok("waking");
    },
    tell: async () => {
      const pages = book.pages();
      if (!note || note.by === "nothing" || !pages) return;
      if (notifications.permission() !== "granted") return end("permission");
      if (note.by === "waking") return writePlan(store, pages);
      const called = await call();
      if (called.ok) {
        await keep(called.value);
        await tellSkip();
      } else if (called.error.type === "SignedOut") await end("account");
      else await keep({ ...note, isLate: true });
    },
    tellSkip,
    end,
    forget: async () => {
      const server = await asked();
      if (!server) return err({ type: "NobodyCalls" });
      const forgotten = await server.remote.forgetAll(server.secret);
      if (!forgotten.ok) return forgotten;
      await Promise.all([push.unsubscribe(), dropDeviceNote(store)]);
      note = undefined;
      onChange();
      return ok(undefined);
    },
    exportServer: async () => {
      const server = await asked();
      return server ? server.remote.exportAll(server.secret) : err({ type: "NobodyCalls" });
    },
  };
}
