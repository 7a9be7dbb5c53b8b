/**
 * A push becomes exactly one notification. Browsers demand that each push shows something, so whatever it holds, and whatever cannot be
 * read, something kind is said.
 */
import type { Clock } from "#platform/clock.ts";
import type { SessionStore } from "#platform/sessionStore.ts";
import { REMINDER_TAG } from "#platform/workerMessages.ts";
import { readDueRaw } from "#store/readDueRaw.ts";
import { dueToday } from "./outlook.ts";
import { type ShownData, shownDataFrom } from "./shownData.ts";

/** The tray as a service worker reaches it. */
export interface Tray {
  readonly shown: () => Promise<readonly TrayItem[]>;
  readonly show: (title: string, options: TrayOptions) => Promise<void>;
}

export interface TrayItem {
  readonly tag: string;
  readonly data: unknown;
  readonly close: () => void;
}

export interface TrayOptions {
  readonly body: string;
  readonly tag: string;
  /** Whether one that takes the place of another is heard. */
  readonly renotify: boolean;
  readonly lang: string;
  readonly icon: string;
  readonly badge: string;
  readonly data: ShownData;
  readonly actions: readonly { readonly action: string; readonly title: string }[];
}

/** What is said, in one language. */
export interface ReminderWords {
  readonly due: (count: number) => string;
  /** While the lock is on, nobody keeps count. */
  readonly about: (count: number) => string;
  readonly nothing: string;
  /** Nothing is known of what is due. */
  readonly any: string;
  readonly practise: string;
  readonly inAnHour: string;
  readonly notPutOff: string;
}

export interface WorkerPorts {
  readonly indexedDB: IDBFactory;
  readonly store: Pick<SessionStore, "get" | "set" | "remove">;
  readonly clock: Clock;
  readonly tray: Tray;
  readonly words: (language: string | undefined) => ReminderWords & { readonly lang: string };
  /** On the app's icon; 0 takes it away. */
  readonly badge: (count: number) => void;
}

export const PRACTISE_ACTION = "practise";
export const SNOOZE_ACTION = "snooze";

/** Under this key the page leaves the person's language. */
export const LANGUAGE_KEY = "language";

const TITLE = "Glyphary";

/** Shows one notification for what a push holds (the `notification` of a declarative push), and the count on the icon. */
export async function showReminder(push: unknown, ports: WorkerPorts): Promise<void> {
  const { reminder, day, snooze } = shownDataFrom(dataOf(push));
  const due = await readDueRaw(ports.indexedDB);
  const today = due && dueToday(due, ports.clock);
  const { lang, ...words } = await wordsOf(ports);
  const tag = `${REMINDER_TAG}${reminder ?? "any"}`;
  const data: ShownData = {
    ...{ reminder, day, snooze },
    practiceDay: today?.day ?? 0,
    done: today?.done ?? 0,
  };
  const before = await ports.tray.shown();
  const isRepeat = before.some((one) => {
    const then = shownDataFrom(one.data);
    return one.tag === tag && then.day === day && then.snooze === snooze;
  });
  const body = bodyOf(today?.count, due?.isLocked ?? false, words);
  await ports.tray.show(TITLE, {
    ...{ body, tag, lang, data, renotify: !isRepeat },
    ...{ icon: "/icons/icon-192.png", badge: "/icons/icon-192.png" },
    actions: actionsOf(words, data),
  });
  // Two that stand one above the other say no more than one.
  for (const one of before) if (one.tag !== tag && one.tag.startsWith(REMINDER_TAG)) one.close();
  if (today?.count !== undefined) ports.badge(today.count);
}

/** Shows one again, unheard, with other words in it. */
export async function showAgain(item: TrayItem, ports: WorkerPorts): Promise<void> {
  const { lang, ...words } = await wordsOf(ports);
  const data = shownDataFrom(item.data);
  await ports.tray.show(TITLE, {
    ...{ body: words.notPutOff, tag: item.tag, lang, data, renotify: false },
    ...{ icon: "/icons/icon-192.png", badge: "/icons/icon-192.png" },
    actions: actionsOf(words, data),
  });
}

async function wordsOf({ store, words }: WorkerPorts) {
  return words(await store.get(LANGUAGE_KEY).catch(() => undefined));
}

function bodyOf(count: number | undefined, isLocked: boolean, words: ReminderWords): string {
  if (count === undefined) return words.any;
  if (count === 0) return words.nothing;
  return isLocked ? words.about(count) : words.due(count);
}

/** Only what a server or this device has a number for can be put off. */
function actionsOf(words: ReminderWords, { reminder }: ShownData): TrayOptions["actions"] {
  const practise = { action: PRACTISE_ACTION, title: words.practise };
  return reminder === undefined
    ? [practise]
    : [practise, { action: SNOOZE_ACTION, title: words.inAnHour }];
}

/** `notification.data` of a declarative push; both may be anything. */
function dataOf(push: unknown): unknown {
  const { notification } = (push ?? {}) as { readonly notification?: unknown };
  return ((notification ?? {}) as { readonly data?: unknown }).data;
}
