// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { createGoneDrafts } from "./goneDrafts.ts";

afterEach(() => localStorage.clear());

it("remembers names for every tab until they are let go of, and leaves nothing behind", () => {
  createGoneDrafts().add("pad.one");
  createGoneDrafts().add("pad.one");
  createGoneDrafts().add("desk.two");
  expect(createGoneDrafts().all()).toEqual(["pad.one", "desk.two"]);
  createGoneDrafts().delete("pad.one");
  expect(createGoneDrafts().all()).toEqual(["desk.two"]);
  createGoneDrafts().delete("desk.two");
  expect(localStorage).toHaveLength(0);
});

it("does without where storage is blocked", () => {
  const blocked = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new Error("blocked");
  });
  createGoneDrafts().add("pad.one");
  expect(createGoneDrafts().all()).toEqual([]);
  blocked.mockRestore();
});
