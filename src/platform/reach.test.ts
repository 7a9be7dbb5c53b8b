import { describe, expect, it } from "vitest";
import { createReach } from "./reach.ts";

describe("hints about the way to the server", () => {
  it("calls when the line may be back or has become another, until it is told to stop", () => {
    const page = new EventTarget();
    const connection = new EventTarget();
    let calls = 0;
    const stop = createReach({ connection }, page).onMaybeOnline(() => calls++);
    page.dispatchEvent(new Event("online"));
    connection.dispatchEvent(new Event("change"));
    expect(calls).toBe(2);
    stop();
    page.dispatchEvent(new Event("online"));
    connection.dispatchEvent(new Event("change"));
    expect(calls).toBe(2);
  });

  it.each([
    [{}, false],
    [{ saveData: true }, true],
    [{ metered: true }, true],
    [{ effectiveType: "2g" }, true],
    [{ effectiveType: "3g", saveData: false }, false],
  ])("is sparing with a line of %j: %s", (hints, isFrugal) => {
    const connection = Object.assign(new EventTarget(), hints);
    expect(createReach({ connection }, new EventTarget()).isFrugal()).toBe(isFrugal);
  });

  it.each([
    [{ charging: false, level: 0.1 }, true],
    [{ charging: true, level: 0.1 }, false],
    [{ charging: false, level: 0.5 }, false],
  ])("is sparing with a battery of %j: %s", async (battery, isFrugal) => {
    const reach = createReach({ getBattery: () => Promise.resolve(battery) }, new EventTarget());
    await Promise.resolve();
    expect(reach.isFrugal()).toBe(isFrugal);
  });

  it("knows nothing where the browser tells nothing, or refuses to", async () => {
    const getBattery = () => Promise.reject(new DOMException("", "NotAllowedError"));
    const reach = createReach({ getBattery }, new EventTarget());
    await Promise.resolve();
    expect(reach.isFrugal()).toBe(false);
    expect(createReach({}, new EventTarget()).isFrugal()).toBe(false);
  });
});
