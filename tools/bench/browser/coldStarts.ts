import type { CDPSession, Page } from "@playwright/test";
import { inBrowser, ORIGIN, seededProfile, slowDown, whileServed } from "./stage.ts";

const RUNS = 10;

/** A browser that has just started is busy with itself. ms. */
const BROWSER_STARTED_MS = 1000;

/** A browser keeps compiled scripts when it has met them a few times; a person's app has been opened before. */
const VISITS = 4;
const VISIT_MS = 1500;

export interface ColdStarts {
  /** From the start of navigation to the first frame in which the pad is there and listens, ms. */
  readonly usableMs: readonly number[];
  /** To the frame with the ink of a stroke that began as soon as the pad was there: what still ran then delays it. ms. */
  readonly firstInkMs: readonly number[];
}

interface StartTimes {
  usableMs: number;
  firstInkMs: number;
}

declare global {
  var startTimes: StartTimes;
  /** Tells the hand outside that there is a pad to draw on. */
  var padIsThere: (x: number, y: number) => Promise<void>;
  var inkIsThere: () => Promise<void>;
}

/** Starts the browser anew each time, without a server, over a profile that knows the app and so many symbols. */
export async function coldStarts(symbols: number, slowdown: number): Promise<ColdStarts> {
  const profile = await whileServed(async () => {
    const filled = await seededProfile(symbols);
    await inBrowser(filled, installApp);
    return filled;
  });
  const starts: StartTimes[] = [];
  for (let run = 0; run < RUNS; run++)
    starts.push(await inBrowser(profile, (page) => startOnce(page, slowdown)));
  return {
    usableMs: starts.map(({ usableMs }) => usableMs),
    firstInkMs: starts.map(({ firstInkMs }) => firstInkMs),
  };
}

async function installApp(page: Page): Promise<void> {
  for (let visit = 0; visit < VISITS; visit++) {
    await page.goto(ORIGIN);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByTestId("ink-pad").waitFor();
    await page.waitForTimeout(VISIT_MS);
  }
}

async function startOnce(page: Page, slowdown: number): Promise<StartTimes> {
  const session = await page.context().newCDPSession(page);
  await page.context().setOffline(true);
  await slowDown(page, slowdown);
  await page.exposeFunction("padIsThere", (x: number, y: number) => touch(session, x, y));
  const inkIsThere = new Promise<void>((resolve) => {
    void page.exposeFunction("inkIsThere", resolve);
  });
  await page.addInitScript(watchPad);
  await page.waitForTimeout(BROWSER_STARTED_MS);
  await page.goto(ORIGIN, { waitUntil: "commit" });
  await inkIsThere;
  await page.getByRole("img", { name: /1 stroke/ }).waitFor();
  return page.evaluate(() => startTimes);
}

/** Runs in the page before its own scripts. */
function watchPad(): void {
  globalThis.startTimes = { usableMs: 0, firstInkMs: 0 };
  // Called by name below, with the element it belongs to.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...given) {
    listen.apply(this, given);
    const isPad = this instanceof HTMLElement && this.dataset.testid === "ink-pad";
    if (!isPad || given[0] !== "pointermove" || startTimes.usableMs > 0) return;
    afterFrame(() => {
      if (startTimes.usableMs > 0) return;
      startTimes.usableMs = performance.now();
      const { left, top, width, height } = this.getBoundingClientRect();
      void padIsThere(left + width / 3, top + height / 3);
    });
    listen.call(this, "pointermove", () => {
      afterFrame(() => {
        if (startTimes.firstInkMs > 0) return;
        startTimes.firstInkMs = performance.now();
        void inkIsThere();
      });
    });
  };

  /** Calls when the next frame has been painted. */
  function afterFrame(act: () => void): void {
    requestAnimationFrame(() => setTimeout(act));
  }
}

async function touch(session: CDPSession, x: number, y: number): Promise<void> {
  const at = (step: number) => [{ x: x + step * 12, y: y + step * 6, id: 1 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let step = 1; step <= 8; step++)
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
