import { describe, expect, it } from "vitest";
import { createBrowserStorage } from "#platform/storage.ts";
import { createStorageService } from "./storageService.ts";

describe("storage", () => {
  it("asks the browser once, and only if it does not keep the data already", async () => {
    let asked = 0;
    const manager = {
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(++asked > 0),
      estimate: () => Promise.resolve({ usage: 10, quota: 100 }),
    };
    const storage = createStorageService(
      createBrowserStorage(manager as unknown as StorageManager),
    );
    expect(await storage.keep()).toBe(true);
    expect(await storage.keep()).toBe(true);
    expect(asked).toBe(1);
    expect(await storage.state()).toEqual({
      persisted: false,
      estimate: { usedBytes: 10, quotaBytes: 100 },
    });
  });

  it("leaves a browser that would ask the person alone until there was a tap", async () => {
    let asked = 0;
    const storage = createStorageService({
      asksPerson: true,
      persisted: () => Promise.resolve(asked > 0),
      persist: () => Promise.resolve(++asked > 0),
      estimate: () => Promise.resolve(undefined),
    });
    expect(await storage.keep()).toBe(false);
    expect(asked).toBe(0);
    expect(await storage.keep({ byTap: true })).toBe(true);
    expect(await storage.keep()).toBe(true);
    expect(asked).toBe(1);
  });

  it("answers kindly where the browser throws", async () => {
    const failing = () => Promise.reject(new TypeError("not in this context"));
    const manager = { persisted: failing, persist: failing, estimate: failing };
    const storage = createStorageService(
      createBrowserStorage(manager as unknown as StorageManager),
    );
    expect(await storage.keep()).toBe(false);
    expect(await storage.state()).toEqual({ persisted: false, estimate: undefined });
  });
});
