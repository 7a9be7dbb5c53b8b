// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { noteEarlyKeys, repeatEarlyKey } from "./earlyKeys.ts";

afterEach(() => vi.restoreAllMocks());

function press(key: string, init: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...init }));
}

/** What is heard from now on. */
function heard(): readonly string[] {
  const keys: string[] = [];
  window.addEventListener("keydown", ({ key, shiftKey }) => keys.push(`${key} ${shiftKey}`));
  return keys;
}

it("presses the last key with Ctrl again once it is heard, and only once", () => {
  noteEarlyKeys();
  press("k", { ctrlKey: true });
  press("L", { ctrlKey: true, shiftKey: true });
  press("a");
  const keys = heard();
  repeatEarlyKey();
  repeatEarlyKey();
  expect(keys).toEqual(["L true"]);
  press("z", { ctrlKey: true });
  repeatEarlyKey();
  expect(keys).toEqual(["L true", "z false"]);
});

it("lets it be after a while, and where nobody listened", () => {
  const stop = noteEarlyKeys();
  press("k", { ctrlKey: true });
  const now = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(now + 3001);
  const keys = heard();
  repeatEarlyKey();
  expect(keys).toEqual([]);
  vi.restoreAllMocks();
  noteEarlyKeys();
  stop();
  press("k", { ctrlKey: true });
  repeatEarlyKey();
  expect(keys).toEqual(["k false"]);
});
