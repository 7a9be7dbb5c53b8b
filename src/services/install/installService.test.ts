import { describe, expect, it } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { openTestInstall } from "#testing/testInstall.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";

const DAY_MS = 24 * 60 * 60_000;

describe("the offer to install", () => {
  it("comes after the third symbol of one's own, not before", async () => {
    const services = await openTestServices();
    const { service } = openTestInstall(services, { canAsk: true });
    await saveSome(services, 2);
    expect(service.snapshot().isOfferDue).toBe(false);
    await saveSome(services, 1);
    await eventually(() => expect(service.snapshot().isOfferDue).toBe(true));
  });

  it("comes after the first practice, however few symbols there are", async () => {
    const services = await openTestServices();
    const { service, change } = openTestInstall(services, { canAsk: true });
    expect(service.snapshot().isOfferDue).toBe(false);
    change({ hasPractised: true });
    await eventually(() => expect(service.snapshot().isOfferDue).toBe(true));
  });

  it("is put off for 30 days by a refusal, here or in the browser's own question", async () => {
    const services = await openTestServices();
    const { service, change } = openTestInstall(services, {
      ...{ canAsk: true, hasPractised: true, answer: "dismissed" },
    });
    await eventually(() => expect(service.snapshot().isOfferDue).toBe(true));
    expect(await service.install()).toBe(false);
    change({ canAsk: true });
    expect(service.snapshot().isOfferDue).toBe(false);
    services.clock.advance(29 * DAY_MS);
    change({});
    expect(service.snapshot().isOfferDue).toBe(false);
    services.clock.advance(2 * DAY_MS);
    change({});
    expect(service.snapshot().isOfferDue).toBe(true);
    service.later();
    expect(service.snapshot().isOfferDue).toBe(false);
  });

  it("is made neither in the installed app nor where nothing would come of it", async () => {
    const services = await openTestServices();
    const { service, change } = openTestInstall(services, { hasPractised: true });
    for (const browser of ["other", "firefoxDesktop", "macSafari"] as const) {
      change({ browser });
      expect(service.snapshot().isOfferDue).toBe(false);
    }
    change({ browser: "ios" });
    await eventually(() => expect(service.snapshot().isOfferDue).toBe(true));
    change({ isInstalled: true });
    expect(service.snapshot().isOfferDue).toBe(false);
  });

  it("goes when the browser has installed the app", async () => {
    const services = await openTestServices();
    const { service } = openTestInstall(services, { canAsk: true, hasPractised: true });
    await eventually(() => expect(service.snapshot().isOfferDue).toBe(true));
    expect(await service.install()).toBe(true);
    expect(service.snapshot()).toMatchObject({ isInstalled: true, isOfferDue: false });
  });
});

describe("the installed app", () => {
  it("is greeted once while it is empty", async () => {
    const services = await openTestServices();
    const { service } = openTestInstall(services, { isInstalled: true });
    expect(service.snapshot().isGreetingDue).toBe(true);
    service.greeted();
    expect(service.snapshot().isGreetingDue).toBe(false);
  });

  it("is not greeted when it found what was kept", async () => {
    const services = await openTestServices();
    const { service } = openTestInstall(services, { isInstalled: true });
    await saveSome(services, 1);
    await eventually(() => expect(service.snapshot().isGreetingDue).toBe(false));
  });
});

async function saveSome({ symbols }: TestServices, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const saved = await symbols.save({
      ...{ name: `oak ${index}`, reading: "", meaning: "", notes: "", text: "木", tags: [] },
      level: "private",
    });
    expect(saved.ok).toBe(true);
  }
}
