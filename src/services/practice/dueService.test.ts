import { describe, expect, it, vi } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { DAY_MS, HOUR_MS, openLearner, rateNext, TODAY } from "#testing/practising.ts";

describe("how many are due", () => {
  it("is known without the scheduler, and is what the queue says", async () => {
    const factory = createIndexedDb();
    const { services, practice, ids } = await openLearner(["river", "gate", "moon"], { factory });
    await practice.changeSettings({ faces: "both", newPerDay: 2 });
    await practice.learn(ids, ["read"]);
    const other = await openTestServices({ factory });
    other.due.start();
    const isAsTheQueue = async () => {
      const { due, learning, new: fresh } = practice.queue(TODAY).counts;
      await eventually(() => expect(other.due.count()).toBe(due + learning + fresh));
      await other.due.refresh();
      expect(other.due.count()).toBe(due + learning + fresh);
    };
    await isAsTheQueue();
    await rateNext(practice, 4);
    await isAsTheQueue();
    await rateNext(practice, 1);
    await isAsTheQueue();
    await practice.undoLast();
    await isAsTheQueue();
    for (const tab of [services, other]) tab.clock.advance(30 * DAY_MS);
    await other.due.refresh();
    await isAsTheQueue();
    await practice.changeSettings({ reviewsPerDay: 0 });
    await isAsTheQueue();
  });

  it("leaves out symbols that were removed while nobody practised", async () => {
    const factory = createIndexedDb();
    const { practice, services, ids } = await openLearner(["river", "gate"], { factory });
    await rateNext(practice, 1);
    await rateNext(practice, 1);
    const later = await openTestServices({ factory });
    later.due.start();
    await eventually(() => expect(later.due.count()).toBe(2));
    services.dispose();
    const told = vi.fn();
    later.due.subscribe(told);
    if (ids[0]) await later.symbols.remove(ids[0]);
    expect(later.due.count()).toBe(1);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("rises when an import brings reviews, though nobody practised here yet", async () => {
    const { practice, services } = await openLearner(["river", "gate"]);
    await rateNext(practice, 3);
    const text = await services.transfer.exportAll();
    if (!text.ok) throw new Error(text.error.type);
    const other = await openTestServices();
    other.clock.advance(HOUR_MS);
    other.due.start();
    const preview = await other.transfer.importText(text.value);
    if (preview.ok) await preview.value.apply();
    await eventually(() => expect(other.due.count()).toBe(2));
  });
});
