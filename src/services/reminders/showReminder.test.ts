import { describe, expect, it } from "vitest";
import { openLearner } from "#testing/practising.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { createTextStore } from "#testing/textStore.ts";
import { EVERY_DAY, type ReminderId } from "#core/reminders/reminder.ts";
import { newRecoverySecret } from "#core/vault/recoveryPhrase.ts";
import { readDueRaw } from "#store/readDueRaw.ts";
import { newDeviceNote, writeDeviceNote } from "./deviceNote.ts";
import { showReminder, type TrayItem, type TrayOptions, type WorkerPorts } from "./showReminder.ts";
import { readSnoozed, snoozeReminder } from "./snoozeReminder.ts";
import { lookAtPlan, writePlan } from "./wakingPlan.ts";

const ID = "AAAAAAAAAAAAAAAAAAAAAA" as ReminderId;
const UUID = "00000000-0000-0000-0000-000000000000";
const HOUR_MS = 3_600_000;

function pushOf(data: object) {
  return { notification: { data } };
}

function openWorker(indexedDB = createIndexedDb()) {
  const store = createTextStore();
  const clock = createFakeClock();
  let standing: (TrayItem & { readonly options: TrayOptions })[] = [];
  const heard: string[] = [];
  const badges: number[] = [];
  const ports: WorkerPorts & { readonly fetch: typeof fetch } = {
    ...{ indexedDB, store, clock },
    badge: (count) => void badges.push(count),
    fetch: () => Promise.reject(new TypeError("no network")),
    words: () => ({
      ...{ lang: "en", nothing: "nothing", any: "any", notPutOff: "no network" },
      ...{ practise: "Practise", inAnHour: "In an hour" },
      due: (count) => `${count} due`,
      about: (count) => `about ${count}`,
    }),
    tray: {
      shown: () => Promise.resolve(standing),
      show: (_, options) => {
        const before = standing.some(({ tag }) => tag === options.tag);
        if (!before || options.renotify) heard.push(options.body);
        const close = () => {
          standing = standing.filter((one) => one !== item);
        };
        const item = { tag: options.tag, data: options.data, options, close };
        standing = [...standing.filter(({ tag }) => tag !== options.tag), item];
        return Promise.resolve();
      },
    },
  };
  return {
    ...{ ports, store, clock, heard, badges },
    bodies: () => standing.map((one) => one.options.body),
    standing: () => standing,
  };
}

describe("a push", () => {
  it("shows one notification, with the count of the readable table", async () => {
    const indexedDB = createIndexedDb();
    await openLearner(["river", "gate", "moon"], { factory: indexedDB });
    await expect.poll(async () => (await readDueRaw(indexedDB))?.tally?.newCards).toBe(3);
    const worker = openWorker(indexedDB);
    await showReminder(pushOf({ reminder: UUID, day: "2026-11-01", snooze: 0 }), worker.ports);
    expect(worker.bodies()).toEqual(["3 due"]);
    expect(worker.badges).toEqual([3]);
  });

  it("says the count of a locked vault as what it is: known when the lock was closed", async () => {
    const indexedDB = createIndexedDb();
    const { services } = await openLearner(["river", "gate"], { factory: indexedDB });
    await expect.poll(async () => (await readDueRaw(indexedDB))?.tally?.newCards).toBe(2);
    const vault = await services.vault();
    const recovery = newRecoverySecret(seededBytes(1));
    const locked = await vault.turnLockOn({ passphrase: "the heron waits at dusk", recovery });
    expect(locked.ok).toBe(true);
    services.database.close();
    const worker = openWorker(indexedDB);
    await showReminder(pushOf({ reminder: UUID, day: "2026-11-01", snooze: 0 }), worker.ports);
    expect(worker.bodies()).toEqual(["about 2"]);
  });

  it.each([undefined, null, 7, "text", {}, { notification: 1 }, pushOf({ reminder: 3, day: [] })])(
    "shows something kind for %j",
    async (push) => {
      const worker = openWorker();
      await showReminder(push, worker.ports);
      expect(worker.bodies()).toEqual(["any"]);
    },
  );

  it("is heard once a day and reminder, however often it comes", async () => {
    const worker = openWorker();
    const monday = pushOf({ reminder: UUID, day: "2026-11-02", snooze: 0 });
    for (const push of [monday, monday, monday]) await showReminder(push, worker.ports);
    expect(worker.heard).toHaveLength(1);
    await showReminder(pushOf({ reminder: UUID, day: "2026-11-03", snooze: 0 }), worker.ports);
    await showReminder(pushOf({ reminder: UUID, day: "2026-11-03", snooze: 1 }), worker.ports);
    expect(worker.heard).toHaveLength(3);
    await showReminder(pushOf({ reminder: "another", day: "2026-11-03", snooze: 0 }), worker.ports);
    expect(worker.bodies()).toHaveLength(1);
  });
});

describe("in an hour", () => {
  async function shownAndPutOff(by: "push" | "waking", fetch?: typeof globalThis.fetch) {
    const worker = openWorker();
    const server = { url: "https://server.example", apiKey: "key" };
    const note = newDeviceNote(server, (count) => new Uint8Array(count));
    await writeDeviceNote(worker.store, { ...note, by });
    await showReminder(pushOf({ reminder: UUID, day: "2026-11-01", snooze: 2 }), worker.ports);
    const [item] = worker.standing();
    if (!item) throw new Error("nothing is shown");
    await snoozeReminder(item, { ...worker.ports, ...(fetch && { fetch }) });
    return worker;
  }

  it("asks the server once more, by the device's secret alone", async () => {
    const asked: { readonly url: string; readonly headers: Headers; readonly body: string }[] = [];
    const worker = await shownAndPutOff("push", (url, init) => {
      const body = typeof init?.body === "string" ? init.body : "";
      asked.push({ url: new Request(url).url, headers: new Headers(init?.headers), body });
      return Promise.resolve(Response.json({ at: "2026-11-01T13:00:00Z" }));
    });
    expect(asked[0]?.url).toBe("https://server.example/rest/v1/rpc/snooze");
    expect(asked[0]?.headers.get("authorization")).toBeNull();
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({
      ...{ reminder: UUID, day: "2026-11-01", number: 3 },
      until: "2026-11-01T13:00:00.000Z",
    });
    expect(worker.bodies()).toEqual([]);
    expect(await readSnoozed(worker.store)).toMatchObject({ reminder: UUID, number: 3 });
  });

  it("stays, unheard, and says why, where nobody can be asked", async () => {
    const worker = await shownAndPutOff("push");
    expect(worker.bodies()).toEqual(["no network"]);
    expect(worker.heard).toHaveLength(1);
  });

  it("comes again by the browser's waking where there is no server", async () => {
    const worker = await shownAndPutOff("waking");
    expect(worker.bodies()).toEqual([]);
    const reminder = {
      id: ID,
      minuteOfDay: 600,
      weekdays: EVERY_DAY,
      condition: "always",
    } as const;
    const more = { zone: undefined, pausedUntil: undefined, snooze: undefined };
    await writePlan(worker.store, { reminders: [{ ...reminder, ...more }], quiet: undefined });
    await lookAtPlan(worker.ports, "UTC");
    expect(worker.bodies()).toEqual([]);
    worker.clock.advance(1.5 * HOUR_MS);
    await lookAtPlan(worker.ports, "UTC");
    expect(worker.bodies()).toEqual(["any"]);
    worker.standing()[0]?.close();
    await lookAtPlan(worker.ports, "UTC");
    expect(worker.bodies()).toEqual([]);
    worker.clock.advance(21 * HOUR_MS);
    await lookAtPlan(worker.ports, "UTC");
    expect(worker.bodies()).toEqual(["any"]);
  });
});
