import { describe, expect, it } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { openLearner, rateNext } from "#testing/practising.ts";
import { openTestReminders, type TestReminders } from "#testing/testReminders.ts";
import { nextOccurrences } from "#core/reminders/occurrences.ts";
import { zoneFor } from "#core/reminders/zoneRules.ts";
import { EVERY_DAY } from "#core/reminders/reminder.ts";

const MORNING = { minuteOfDay: 510, weekdays: EVERY_DAY };

async function open(options?: Parameters<typeof openTestReminders>[1]) {
  const services = await openTestServices();
  const lab = openTestReminders(services, options);
  await lab.service.start();
  return { services, ...lab };
}

function only<T>(items: Iterable<T>): T {
  const [item, ...others] = [...items];
  if (item === undefined || others.length > 0) throw new Error("not exactly one");
  return item;
}

function device({ devices }: Pick<TestReminders, "devices">) {
  return only(devices.values());
}

describe("being called", () => {
  it("tells the server times, days and zone, and nothing else of a reminder", async () => {
    const lab = await open();
    await lab.service.add({ ...MORNING, condition: "due" });
    expect(lab.devices.size).toBe(0);
    const on = await lab.service.turnOn();
    expect(on).toEqual({ ok: true, value: "push" });
    expect(lab.service.snapshot()).toMatchObject({ calling: "push", isLate: false });
    expect(device(lab).reminders).toEqual({
      quiet: { from: "22:00", to: "07:00" },
      reminders: [
        {
          id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
          time: "08:30",
          weekdays: 127,
          zone: "Europe/Berlin",
          conditional: true,
          pausedUntil: null,
        },
      ],
    });
  });

  it("asks for leave only when it is told to begin, and goes on without when it is denied", async () => {
    const lab = await open();
    await lab.service.add(MORNING);
    expect(lab.world.permission).toBe("default");
    lab.world.answer = "denied";
    expect(await lab.service.turnOn()).toEqual({ ok: false, error: { type: "Denied" } });
    expect(lab.service.snapshot()).toMatchObject({ calling: "nothing", hindrance: "Denied" });
    expect(lab.devices.size).toBe(0);
  });

  it("knows beforehand whether anybody could call, once somebody looks", async () => {
    const lab = await open();
    expect(lab.service.snapshot()).toMatchObject({ hasServer: undefined });
    await lab.service.lookForServer();
    expect(lab.service.snapshot()).toMatchObject({ hasServer: true });
    lab.world.hasServer = false;
    await lab.service.lookForServer();
    expect(lab.service.snapshot()).toMatchObject({ hasServer: false });
  });

  it("tells the server by itself what was changed, removed and taken back", async () => {
    const lab = await open();
    await lab.service.add(MORNING);
    await lab.service.turnOn();
    const times = () => device(lab).reminders?.reminders.map(({ time }) => time);
    const { id } = only(lab.service.snapshot()?.reminders ?? []);
    await lab.service.edit(id, { minuteOfDay: 555 });
    await eventually(() => expect(times()).toEqual(["09:15"]));
    await lab.service.remove(id);
    await eventually(() => expect(times()).toEqual([]));
    await lab.services.undo.undo();
    await eventually(() => expect(times()).toEqual(["09:15"]));
  });

  it("is remembered while the server cannot be reached, and done when it can", async () => {
    const lab = await open();
    await lab.service.add(MORNING);
    lab.world.isOnline = false;
    expect(await lab.service.turnOn()).toEqual({ ok: true, value: "push" });
    expect(lab.service.snapshot()).toMatchObject({ calling: "push", isLate: true });
    lab.world.isOnline = true;
    await lab.service.refresh();
    expect(lab.service.snapshot()).toMatchObject({ calling: "push", isLate: false });
    expect(device(lab).reminders?.reminders).toHaveLength(1);
  });

  it("registers anew at each launch, and sends the times only if the server holds others", async () => {
    const first = await open();
    await first.service.add(MORNING);
    await first.service.turnOn();
    const again = openTestReminders(first.services, { store: first.store });
    again.world.permission = "granted";
    for (const [secret, known] of first.devices) again.devices.set(secret, { ...known });
    await again.service.start();
    await eventually(() => expect(again.calls).toContain("register"));
    await again.service.refresh();
    expect(again.calls).not.toContain("set");

    const lost = openTestReminders(first.services, { store: first.store });
    lost.world.permission = "granted";
    await lost.service.start();
    await eventually(() => expect(device(lost).reminders?.reminders).toHaveLength(1));
  });

  it("ends when leave to notify was taken back elsewhere, and says so", async () => {
    const lab = await open();
    await lab.service.add(MORNING);
    await lab.service.turnOn();
    lab.world.permission = "denied";
    await lab.service.refresh();
    expect(lab.service.snapshot()).toMatchObject({ calling: "nothing", loss: "permission" });
    expect(lab.devices.size).toBe(0);
    expect(lab.calls).toContain("unsubscribe");
  });

  it("ends at the next launch when the session was ended elsewhere, and begins again when asked", async () => {
    const lab = await open();
    await lab.service.add(MORNING);
    await lab.service.turnOn();
    const later = openTestReminders(lab.services, { store: lab.store });
    Object.assign(later.world, { permission: "granted", isRevoked: true });
    await later.service.start();
    await eventually(() =>
      expect(later.service.snapshot()).toMatchObject({ calling: "nothing", loss: "account" }),
    );
    expect(later.calls).toContain("unsubscribe");
    later.world.isRevoked = false;
    expect(await later.service.turnOn()).toEqual({ ok: true, value: "push" });
  });

  it("leaves nothing with the server when it is forgotten or turned off", async () => {
    const lab = await open();
    await lab.service.add(MORNING);
    await lab.service.turnOn();
    await lab.service.exportServer();
    expect(lab.files.get("glyphary-reminders-server.json")).toContain("08:30");
    await lab.service.turnOff();
    expect(lab.devices.size).toBe(0);
    await lab.service.turnOn();
    await lab.service.forgetServer();
    expect(lab.devices.size).toBe(0);
    expect(lab.service.snapshot()?.calling).toBe("nothing");
    expect(lab.store.texts.has("device")).toBe(false);
    expect(lab.service.snapshot()?.reminders).toHaveLength(1);
  });

  it("falls back on the browser's waking where nobody calls", async () => {
    const lab = await open();
    await lab.service.add(MORNING);
    Object.assign(lab.world, { hasServer: false });
    const on = await lab.service.turnOn();
    expect(on).toEqual({ ok: false, error: { type: "NobodyCalls" } });
    lab.world.canWake = true;
    expect(await lab.service.turnOn()).toEqual({ ok: true, value: "waking" });
    expect(lab.store.texts.get("plan")).toContain('"minuteOfDay":510');
  });
});

describe("zones", () => {
  it("sends an offset where the server does not know a zone or reckons otherwise", async () => {
    const lab = await open();
    await lab.service.add({ ...MORNING, zone: "Asia/Tokyo" });
    await lab.service.add({ ...MORNING, minuteOfDay: 600, zone: "America/New_York" });
    lab.world.unknownZones.add("Asia/Tokyo");
    lab.world.serverOffMs.set("America/New_York", 3_600_000);
    await lab.service.turnOn();
    const sent = device(lab).reminders?.reminders;
    const snapshot = lab.service.snapshot();
    const offsets = snapshot?.reminders.map((reminder) => {
      const { rules } = zoneFor(reminder.zone, "Europe/Berlin");
      const from = lab.services.clock.nowMs();
      const [next] = nextOccurrences(reminder, { quiet: undefined, rules, from, count: 1 });
      const hours = rules.offsetAt(next?.at ?? 0) / 3_600_000;
      return `${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
    });
    expect(sent?.map(({ zone }) => zone)).toEqual(offsets);
  });
});

describe("practice", () => {
  it("tells the server how long conditional reminders have nothing to say, and takes it back", async () => {
    const { services, practice } = await openLearner(["river", "gate"]);
    const lab = openTestReminders(services);
    await lab.service.start();
    await lab.service.add({ ...MORNING, condition: "notPractised" });
    await lab.service.turnOn();
    expect(device(lab).skip).toBeNull();
    await rateNext(practice, 3);
    await eventually(() => expect(device(lab).skip).toBeGreaterThan(services.clock.nowMs()));
    await practice.undoLast();
    await eventually(() => expect(device(lab).skip).toBeNull());
  });

  it("says nothing of practice where every reminder is unconditional", async () => {
    const { services, practice } = await openLearner(["river"]);
    const lab = openTestReminders(services);
    await lab.service.start();
    await lab.service.add(MORNING);
    await lab.service.turnOn();
    await rateNext(practice, 4);
    await lab.service.refresh();
    expect(lab.calls).not.toContain("skipUntil");
  });

  it("takes away notifications that it has answered, and no others", async () => {
    const { services, practice } = await openLearner(["river", "gate"]);
    const lab = openTestReminders(services);
    await lab.service.start();
    await lab.service.add(MORNING);
    const first = { data: { done: 0, practiceDay: 0 }, isOpen: true };
    lab.shown.push(first);
    await lab.service.refresh();
    expect(first.isOpen).toBe(true);
    await rateNext(practice, 1);
    await eventually(() => expect(first.isOpen).toBe(false));
    const day = Math.floor(services.clock.nowMs() / 86_400_000);
    const later = { data: { done: 1, practiceDay: day }, isOpen: true };
    lab.shown.push(later);
    await lab.service.refresh();
    expect(later.isOpen).toBe(true);
    await rateNext(practice, 1);
    await eventually(() => expect(later.isOpen).toBe(false));
  });
});
