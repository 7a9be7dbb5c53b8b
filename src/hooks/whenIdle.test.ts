// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whenIdle } from "./whenIdle.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("does things one at a time, once the start is over", async () => {
  const done: string[] = [];
  whenIdle([() => done.push("first"), () => done.push("second")]);
  await vi.advanceTimersByTimeAsync(4000);
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(["first"]);
  await vi.runAllTimersAsync();
  expect(done).toEqual(["first", "second"]);
});

it("does no more when it is left", async () => {
  const done: string[] = [];
  const leave = whenIdle([() => done.push("first"), () => leave(), () => done.push("third")]);
  await vi.runAllTimersAsync();
  expect(done).toEqual(["first"]);
});
