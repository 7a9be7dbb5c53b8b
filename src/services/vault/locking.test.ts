import { describe, expect, it, vi } from "vitest";
import { createFakeChannels } from "#testing/testVault.ts";
import { createLocking } from "./locking.ts";

describe("locking", () => {
  it("makes every tab keep what is unfinished and begin afresh, once", async () => {
    const channels = createFakeChannels();
    const tabs = [open(channels()), open(channels()), open(channels())];
    tabs[0]?.locking.lock();
    tabs[1]?.locking.lock();
    await vi.waitFor(() => {
      for (const tab of tabs) expect(tab.done).toEqual(["kept", "reloaded"]);
    });
  });

  it("does not wait for what cannot be kept", async () => {
    const stuck = open(createFakeChannels()(), () => new Promise(() => undefined));
    stuck.locking.lock();
    await vi.waitFor(() => expect(stuck.done).toEqual(["reloaded"]));
    const full = open(createFakeChannels()(), () => Promise.reject(new Error("full")));
    full.locking.lock();
    await vi.waitFor(() => expect(full.done).toEqual(["reloaded"]));
  });

  it("keeps without beginning afresh when everything is about to be moved", async () => {
    const channels = createFakeChannels();
    const [here, other] = [open(channels()), channels()];
    other.post({ type: "keep" });
    await vi.waitFor(() => expect(here.done).toEqual(["kept"]));
  });
});

function open(
  channel: ReturnType<ReturnType<typeof createFakeChannels>>,
  keep?: () => Promise<void>,
) {
  const done: string[] = [];
  const keepUnfinished = keep ?? (() => Promise.resolve(void done.push("kept")));
  const locking = createLocking({
    ...{ channel, keepUnfinished },
    reload: () => void done.push("reloaded"),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 20)),
  });
  return { done, locking };
}
