import { describe, expect, it } from "vitest";
import type { PageFacts } from "#core/faults/faultReport.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createFaultService } from "./faultService.ts";

const page: PageFacts = {
  ...{ version: "1", screen: "/", browser: "B", language: "en" },
  ...{ isOnline: true, isInstalled: false },
};

function open(kept: { text: string | null }) {
  return createFaultService({
    clock: createFakeClock(),
    store: { read: () => kept.text, write: (text) => (kept.text = text) },
    page: () => page,
  });
}

describe("faults on this device", () => {
  it("are counted, also by two tabs, and still known after a reload", () => {
    const kept = { text: null };
    const [one, other] = [open(kept), open(kept)];
    one.note("page", new TypeError("x is not a function"));
    other.note("page", new RangeError("Invalid array length"));
    expect(open(kept).noted()).toMatchObject([
      { name: "RangeError", message: "Invalid array length", count: 1 },
      { name: "TypeError", message: "… is not a function", count: 1 },
    ]);
  });

  it("are forgotten when they are cleared, and whoever shows them hears of it", () => {
    const kept = { text: null };
    const faults = open(kept);
    let heard = 0;
    faults.subscribe(() => heard++);
    faults.note("promise", "what was thrown");
    faults.clear();
    expect(heard).toBe(2);
    expect(open(kept).noted()).toEqual([]);
  });

  it("are kept without what was written in them", () => {
    const kept: { text: string | null } = { text: null };
    open(kept).note("screen", new Error("no symbol called tulip"));
    expect(kept.text).not.toContain("tulip");
    expect(open(kept).report("screen", new Error("no symbol called tulip"))).not.toContain("tulip");
  });

  it("start over from a store that was damaged", () => {
    expect(open({ text: "{" }).noted()).toEqual([]);
  });
});
