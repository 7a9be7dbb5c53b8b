// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepAwake } from "./wakeLock.ts";

let locks: { isHeld: boolean; release: () => Promise<void> }[];
let visibility: DocumentVisibilityState;

beforeEach(() => {
  locks = [];
  visibility = "visible";
  Object.defineProperty(document, "visibilityState", { get: () => visibility, configurable: true });
  Object.defineProperty(navigator, "wakeLock", {
    value: { request: () => Promise.resolve(newLock()) },
    configurable: true,
  });
});

afterEach(() => Reflect.deleteProperty(navigator, "wakeLock"));

function newLock() {
  const lock = Object.assign(new EventTarget(), {
    isHeld: true,
    release: () => {
      lock.isHeld = false;
      lock.dispatchEvent(new Event("release"));
      return Promise.resolve();
    },
  });
  locks.push(lock);
  return lock;
}

async function turnTo(state: DocumentVisibilityState): Promise<void> {
  visibility = state;
  if (state === "hidden") for (const lock of locks) await lock.release();
  document.dispatchEvent(new Event("visibilitychange"));
  await Promise.resolve();
}

const held = () => locks.filter(({ isHeld }) => isHeld).length;
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe("a screen that is kept awake", () => {
  it("sleeps in the background, and is kept awake again when it comes back", async () => {
    const stop = keepAwake();
    await soon();
    expect(held()).toBe(1);
    await turnTo("hidden");
    expect(held()).toBe(0);
    await turnTo("visible");
    await soon();
    expect(held()).toBe(1);
    stop();
    expect(held()).toBe(0);
    await turnTo("visible");
    await soon();
    expect(held()).toBe(0);
  });

  it("may sleep when nobody wants it any more by the time the browser answers", async () => {
    const stop = keepAwake();
    stop();
    await soon();
    expect(held()).toBe(0);
  });

  it("sleeps as ever where the browser cannot do that, or will not", async () => {
    Object.defineProperty(navigator, "wakeLock", {
      value: { request: () => Promise.reject(new Error("battery")) },
      configurable: true,
    });
    keepAwake()();
    Reflect.deleteProperty(navigator, "wakeLock");
    keepAwake()();
    await soon();
    expect(held()).toBe(0);
  });
});
