/** Reminders over real records and a real database, with a push service, a permission and a server that do as they are told. */
import { nextOccurrences } from "#core/reminders/occurrences.ts";
import { minuteFrom } from "#core/reminders/reminder.ts";
import { zoneRules, type ZoneRules } from "#core/reminders/zoneRules.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Push } from "#platform/push.ts";
import type {
  ReminderError,
  ReminderRemote,
  ServerReminder,
  ServerReminders,
} from "#remote/reminders.ts";
import { createRemindersService } from "#services/reminders/createRemindersService.ts";
import { createReminderBook } from "#services/reminders/reminderBook.ts";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import { seededBytes } from "./seededBytes.ts";
import { createTextStore } from "./textStore.ts";
import type { TestServices } from "./openTestServices.ts";

/** What the server knows of one device. */
export interface RegisteredDevice {
  endpoint: string;
  reminders: ServerReminders | undefined;
  skip: number | null;
}

export interface TestReminders {
  readonly service: RemindersService;
  readonly store: ReturnType<typeof createTextStore>;
  /** Devices by their secret. */
  readonly devices: Map<string, RegisteredDevice>;
  readonly files: Map<string, string>;
  readonly shown: { data: unknown; isOpen: boolean }[];
  /** What the world is like; may be changed at any time. */
  readonly world: {
    permission: NotificationPermission;
    /** What the person answers when asked. */
    answer: NotificationPermission;
    ability: ReturnType<Push["ability"]>;
    hasServer: boolean;
    isOnline: boolean;
    /** The session of the account was ended elsewhere. */
    isRevoked: boolean;
    canWake: boolean;
    /** Zones of which the server has other rules, by what it reckons in their place. ms. */
    readonly serverOffMs: Map<string, number>;
    readonly unknownZones: Set<string>;
  };
  readonly calls: string[];
}

export function openTestReminders(
  services: TestServices,
  options: { readonly store?: ReturnType<typeof createTextStore>; readonly zone?: string } = {},
): TestReminders {
  const { store = createTextStore(), zone = "Europe/Berlin" } = options;
  const devices: TestReminders["devices"] = new Map();
  const files = new Map<string, string>();
  const shown: TestReminders["shown"] = [];
  const calls: string[] = [];
  const world: TestReminders["world"] = {
    ...{ permission: "default", answer: "granted", ability: "ready" },
    ...{ hasServer: true, isOnline: true, isRevoked: false, canWake: false },
    ...{ serverOffMs: new Map(), unknownZones: new Set() },
  };
  const remote = createFakeRemote({ devices, world, calls, nowMs: services.clock.nowMs });
  const { database, writer } = services;
  const book = createReminderBook({ database, writer, randomBytes: seededBytes(6) });
  return {
    ...{ store, devices, files, shown, world, calls },
    service: createRemindersService({
      ...{ database, book, clock: services.clock, store },
      randomBytes: seededBytes(7),
      push: {
        ability: () => world.ability,
        subscribe: () => {
          calls.push("subscribe");
          const endpoint = "https://push.example/1";
          return Promise.resolve(ok({ endpoint, p256dh: "key", auth: "auth" }));
        },
        unsubscribe: () => Promise.resolve(void calls.push("unsubscribe")),
        wakeNowAndThen: () => Promise.resolve(world.canWake),
        stopWaking: () => Promise.resolve(),
      },
      notifications: {
        permission: () => world.permission,
        ask: () => Promise.resolve((world.permission = world.answer)),
        shown: () =>
          Promise.resolve(
            shown
              .filter(({ isOpen }) => isOpen)
              .map((one) => ({ data: one.data, close: () => void (one.isOpen = false) })),
          ),
      },
      server: () =>
        Promise.resolve(
          world.hasServer ? { url: "https://server.example", apiKey: "key", remote } : undefined,
        ),
      zone: () => zone,
      settleMs: 10,
      saveFile: (name, _type, text) => void files.set(name, text),
      practiceUrl: "https://app.example/practise",
    }),
  };
}

function createFakeRemote(
  given: Pick<TestReminders, "devices" | "world" | "calls"> & { readonly nowMs: () => number },
): ReminderRemote {
  const { devices, world, calls, nowMs } = given;
  const reach = <T>(name: string, act: () => Result<T, ReminderError>) => {
    calls.push(name);
    const answer: Result<T, ReminderError> = world.isOnline ? act() : err({ type: "Unreachable" });
    return Promise.resolve(answer);
  };
  const of = (secret: string) => devices.get(secret);
  return {
    pushKey: () => reach("pushKey", () => ok("key")),
    register: ({ secret, endpoint }) =>
      reach("register", () => {
        if (world.isRevoked) return err({ type: "SignedOut" });
        const before = of(secret);
        devices.set(
          secret,
          before ? { ...before, endpoint } : { endpoint, reminders: undefined, skip: null },
        );
        return ok({ isNew: !before });
      }),
    set: (secret, reminders) =>
      reach("set", () => {
        const device = of(secret);
        if (!device) return err({ type: "UnknownDevice" });
        const index = reminders.reminders.findIndex(({ zone }) => world.unknownZones.has(zone));
        if (index !== -1) return err({ type: "UnknownZone", index });
        device.reminders = reminders;
        return ok(reminders.reminders.map((one) => nextByServer(one, { world, nowMs })));
      }),
    skipUntil: (secret, until) =>
      reach("skipUntil", () => {
        const device = of(secret);
        if (!device) return err({ type: "UnknownDevice" });
        device.skip = until;
        return ok(undefined);
      }),
    snooze: (_secret, { until }) => reach("snooze", () => ok(until)),
    forgetDevice: (secret) =>
      reach("forgetDevice", () => {
        devices.delete(secret);
        return ok(undefined);
      }),
    exportAll: (secret) => reach("exportAll", () => ok(JSON.stringify(of(secret) ?? {}))),
    forgetAll: () =>
      reach("forgetAll", () => {
        devices.clear();
        return ok(undefined);
      }),
  };
}

/** As the server reckons: by the offset that was sent, or by its own rules of the zone. */
function nextByServer(
  { time, weekdays, zone, pausedUntil }: ServerReminder,
  { world, nowMs }: { readonly world: TestReminders["world"]; readonly nowMs: () => number },
): number | undefined {
  const [, sign, text = ""] = /^([+-])(.*)$/.exec(zone) ?? [];
  const offset = (minuteFrom(text) ?? 0) * 60_000 * (sign === "-" ? -1 : 1);
  const own = zoneRules(zone);
  const rules: ZoneRules = {
    zone,
    offsetAt: (at) =>
      sign === undefined ? (own?.offsetAt(at) ?? 0) + (world.serverOffMs.get(zone) ?? 0) : offset,
  };
  const reminder = {
    ...{ minuteOfDay: minuteFrom(time) ?? 0, weekdays, snooze: undefined },
    pausedUntil: pausedUntil === null ? undefined : Date.parse(pausedUntil),
  };
  return nextOccurrences(reminder, { quiet: undefined, rules, from: nowMs(), count: 1 })[0]?.at;
}
