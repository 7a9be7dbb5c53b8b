import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { VaultChannel } from "#platform/broadcast.ts";
import type { Presence } from "#platform/idle.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createFakeChannels } from "#testing/testVault.ts";
import { startAutoLock } from "./autoLock.ts";

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the lock locks by itself", () => {
  it("after the time without a touch, and not before", () => {
    const page = open();
    page.pass(4 * MINUTE_MS);
    page.touch();
    page.pass(4 * MINUTE_MS);
    expect(page.locks()).toBe(0);
    page.pass(MINUTE_MS);
    expect(page.locks()).toBe(1);
  });

  it("not while somebody is at work in another tab", () => {
    const channels = createFakeChannels();
    const [here, there] = [open(channels()), open(channels())];
    for (let minute = 0; minute < 20; minute++) {
      here.pass(MINUTE_MS);
      there.clock.advance(MINUTE_MS);
      there.touch();
    }
    expect(here.locks()).toBe(0);
  });

  it("at the first touch after a sleep in which no timer ran", () => {
    const page = open();
    page.clock.advance(60 * MINUTE_MS);
    page.touch();
    expect(page.locks()).toBe(1);
  });

  it("when a page that was asleep is seen again", () => {
    const page = open();
    page.clock.advance(60 * MINUTE_MS);
    page.hide(false);
    expect(page.locks()).toBe(1);
  });

  it("on hide where that is wished, and only there", () => {
    const page = open();
    page.hide(true);
    expect(page.locks()).toBe(0);
    page.preferences.lockOnHide = true;
    page.hide(true);
    expect(page.locks()).toBe(1);
  });

  it("never where that is wished, until it is wished otherwise", () => {
    const page = open();
    page.preferences.lockAfterMs = 0;
    page.pass(100 * MINUTE_MS);
    expect(page.locks()).toBe(0);
    page.touch();
    page.preferences.lockAfterMs = MINUTE_MS;
    page.pass(2 * MINUTE_MS);
    expect(page.locks()).toBe(1);
  });

  it("no sooner because a clock was put back, and no later than the time from then", () => {
    const page = open();
    page.clock.advance(-365 * 24 * 60 * MINUTE_MS);
    page.pass(4 * MINUTE_MS);
    expect(page.locks()).toBe(0);
    page.pass(2 * MINUTE_MS);
    expect(page.locks()).toBe(1);
  });
});

function open(channel: VaultChannel = createFakeChannels()()) {
  const clock = createFakeClock();
  const preferences = { lockAfterMs: 5 * MINUTE_MS, lockOnHide: false };
  let [touched, seen]: [() => void, (isHidden: boolean) => void] = [ignore, ignore];
  const presence: Presence = {
    onTouch: (listener) => {
      touched = listener;
      return ignore;
    },
    onVisibility: (listener) => {
      seen = listener;
      return ignore;
    },
  };
  let locks = 0;
  const lock = () => void locks++;
  startAutoLock({ clock, channel, presence, lock, preferences: () => preferences });
  return {
    clock,
    preferences,
    locks: () => locks,
    touch: () => touched(),
    hide: (isHidden: boolean) => seen(isHidden),
    /** Time as clock and timers both see it. */
    pass: (ms: number) => {
      for (let done = 0; done < ms; done += 1000) {
        clock.advance(1000);
        vi.advanceTimersByTime(1000);
      }
    },
  };
}

function ignore(): void {
  // Nobody listens yet.
}
