/**
 * Reminders of this device. What is wanted stands in the log, the same everywhere; whether this device speaks up stands in a note
 * beside the vault, where its service worker reads it. The two are brought to the server whenever they change, and at every launch.
 */
import { calendarFile } from "#core/reminders/calendarFile.ts";
import { err, ok } from "#core/shared/result.ts";
import { idToUuid } from "#remote/wire.ts";
import { followAccount } from "#store/accountState.ts";
import type { DueTallyRow } from "#store/database.ts";
import { followDue, readDueBy } from "#store/due.ts";
import { nextDayStart } from "../practice/countDue.ts";
import { clearMoot } from "./clearMoot.ts";
import { createCalling } from "./createCalling.ts";
import { dueToday } from "./outlook.ts";
import type { RemindersInput } from "./remindersInput.ts";
import type { RemindersService, RemindersSnapshot } from "./remindersService.ts";
import { readSnoozed } from "./snoozeReminder.ts";

/** Under this key lies the day on which the note in the app was read. */
const NOTE_KEY = "noteReadOn";

/** What is changed several times in a row is sent once, when it stands. ms. */
const SETTLE_MS = 1500;

export function createRemindersService(input: RemindersInput): RemindersService {
  const { database, book, clock, notifications, store, zone, settleMs = SETTLE_MS } = input;
  const listeners = new Set<() => void>();
  let snapshot: RemindersSnapshot | undefined;
  let noteReadOn: number | undefined;
  let snoozed: RemindersSnapshot["snoozed"];
  let isAccountOn = false;
  let hasServer: boolean | undefined;
  let started: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const publish = () => {
    const pages = book.pages();
    if (!pages) return;
    const { by = "nothing", isLate = false, loss } = calling.note() ?? {};
    const hindrance = hindranceOf(input);
    snapshot = {
      ...pages,
      ...{ calling: by, isLate, loss, hindrance, hasServer, zone: zone() },
      ...{ snoozed, noteReadOn },
    };
    for (const listener of listeners) listener();
  };
  const calling = createCalling(input, { hasAccount: () => isAccountOn, onChange: publish });

  /** One after the other: what a tap asks and what a launch sees to must not cross. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const turnOn = async (): ReturnType<RemindersService["turnOn"]> => {
    const hindrance = hindranceOf(input);
    if (hindrance === "NeedsInstall" || hindrance === "Missing") return err({ type: hindrance });
    // Before anything else is waited for: browsers take the question from a tap only.
    const answer = await notifications.ask();
    publish();
    if (answer !== "granted") return err({ type: answer === "denied" ? "Denied" : "NotAnswered" });
    return inTurn(calling.begin);
  };

  const endOfToday = ({ rolloverHour }: DueTallyRow) => nextDayStart(clock, rolloverHour) - 1;

  const lookAtPractice = async () => {
    const times = await readDueBy(database, endOfToday);
    if (!times.ok) return;
    await clearMoot(notifications, dueToday(times.value, clock));
    await inTurn(calling.tellSkip);
  };

  const readOwn = async () => {
    await calling.read();
    const put = await readSnoozed(store);
    const reminder = book.pages()?.reminders.find(({ id }) => idToUuid(id) === put?.reminder);
    snoozed = put && reminder && { id: reminder.id, at: put.at };
    const readOn = Number((await store.get(NOTE_KEY).catch(() => undefined)) ?? Number.NaN);
    noteReadOn = Number.isFinite(readOn) ? readOn : undefined;
    publish();
  };

  /** The times changed, here or on another device. */
  const onPages = () => {
    publish();
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(calling.tell), settleMs);
  };

  const onAccount = (isOn: boolean) => {
    const wasOn = isAccountOn;
    isAccountOn = isOn;
    // Whoever signs out leaves nothing of theirs with the server; reminders can be turned on again without an account.
    if (wasOn && !isOn) void inTurn(() => calling.end("account"));
    if (!wasOn && isOn) void inTurn(calling.tell);
  };

  const start = async () => {
    const row = await database.sync.get("account");
    isAccountOn = row?.key === "account" && row.isOn;
    await book.start();
    await readOwn();
    book.subscribe(onPages);
    followAccount(database, (account) => onAccount(account?.isOn === true));
    followDue(database, endOfToday, () => void lookAtPractice());
    void inTurn(calling.tell);
  };

  return {
    start: () => (started ??= start()),
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...{ add: book.add, edit: book.edit, remove: book.remove, setQuiet: book.setQuiet, turnOn },
    turnOff: () => inTurn(() => calling.end()),
    lookForServer: async () => {
      hasServer = (await input.server()) !== undefined;
      publish();
    },
    saveCalendar: (title) => {
      const { reminders = [], quiet } = book.pages() ?? {};
      const given = { quiet, deviceZone: zone(), now: clock.nowMs(), title };
      const text = calendarFile(reminders, { ...given, url: input.practiceUrl });
      input.saveFile("glyphary-reminders.ics", "text/calendar", text);
    },
    exportServer: async () => {
      const text = await calling.exportServer();
      if (!text.ok) return text;
      input.saveFile("glyphary-reminders-server.json", "application/json", text.value);
      return ok(undefined);
    },
    forgetServer: () => inTurn(calling.forget),
    readNote: async (day) => {
      // First, so that it is not seen to be gone and then comes back.
      await store.set(NOTE_KEY, String(day));
      noteReadOn = day;
      publish();
    },
    refresh: async () => {
      await readOwn();
      await lookAtPractice();
      const note = calling.note();
      const isLost = note?.by === "push" && notifications.permission() !== "granted";
      if (note?.isLate === true || isLost) await inTurn(calling.tell);
    },
  };
}

function hindranceOf({
  push,
  notifications,
}: Pick<RemindersInput, "push" | "notifications">): RemindersSnapshot["hindrance"] {
  const ability = push.ability();
  if (ability === "needsInstall") return "NeedsInstall";
  if (ability === "missing") return "Missing";
  return notifications.permission() === "denied" ? "Denied" : undefined;
}
