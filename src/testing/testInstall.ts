import type { InstallBrowser } from "#platform/install.ts";
import { createInstallService, type InstallService } from "#services/install/installService.ts";
import type { TestServices } from "./openTestServices.ts";

/** A browser as far as installing goes: what it offers and what its person answers. */
export interface FakeBrowser {
  browser: InstallBrowser;
  isInstalled: boolean;
  canAsk: boolean;
  answer: "accepted" | "dismissed";
  hasPractised: boolean;
  putOffAt: number;
  isGreeted: boolean;
}

export interface TestInstall {
  readonly service: InstallService;
  /** Changes the browser and tells of it. */
  readonly change: (change: Partial<FakeBrowser>) => void;
  readonly browser: Readonly<FakeBrowser>;
}

/** The service of installing over a browser that can be changed. */
export function openTestInstall(
  services: Pick<TestServices, "dictionary" | "clock">,
  given: Partial<FakeBrowser> = {},
): TestInstall {
  const browser: FakeBrowser = {
    ...{ browser: "other", isInstalled: false, canAsk: false, answer: "accepted" },
    ...{ hasPractised: false, putOffAt: 0, isGreeted: false },
    ...given,
  };
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const change = (changed: Partial<FakeBrowser>) => {
    Object.assign(browser, changed);
    for (const listener of listeners) listener();
  };
  const service = createInstallService({
    port: {
      get browser() {
        return browser.browser;
      },
      isInstalled: () => browser.isInstalled,
      canAsk: () => browser.canAsk,
      ask: () => {
        change({ canAsk: false, isInstalled: browser.answer === "accepted" });
        return Promise.resolve(browser.answer);
      },
      subscribe,
    },
    memory: {
      putOffAt: () => browser.putOffAt,
      putOff: (at) => void (browser.putOffAt = at),
      isGreeted: () => browser.isGreeted,
      greeted: () => void (browser.isGreeted = true),
    },
    clock: services.clock,
    dictionary: services.dictionary,
    hasPractised: () => Promise.resolve(browser.hasPractised),
    onDueChange: subscribe,
  });
  return { service, change, browser };
}
