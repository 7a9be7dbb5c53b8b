/** Chromium over its DevTools protocol and Firefox over WebDriver BiDi, both with a finger. */
import puppeteer, { type ConsoleMessage, type LaunchOptions } from "puppeteer-core";
import { chromiumLaunchOptions } from "../browser/chromium.ts";
import { type Driver, WINDOW } from "./driver.ts";
import { firefoxPath } from "./paths.ts";

const OPTIONS: Readonly<Record<"chromium" | "firefox", LaunchOptions>> = {
  chromium: {
    browser: "chrome",
    executablePath: chromiumLaunchOptions.executablePath,
    args: [...chromiumLaunchOptions.args, "--no-sandbox", "--lang=en-GB"],
    defaultViewport: { ...WINDOW, isMobile: true, hasTouch: true },
  },
  firefox: {
    browser: "firefox",
    executablePath: firefoxPath,
    defaultViewport: WINDOW,
    extraPrefsFirefox: { "dom.w3c_touch_events.enabled": 1, "intl.accept_languages": "en-GB" },
  },
};

/** Starts a browser with the profile in a folder. */
export async function drivePuppeteer(
  engine: "chromium" | "firefox",
  profile: string,
): Promise<Driver> {
  const troubles: string[] = [];
  let isLeaving = false;
  const note = (trouble: string) => {
    // Firefox complains of whatever a page was still loading when it is left.
    if (!(isLeaving && engine === "firefox")) troubles.push(trouble);
  };
  const start = async () => {
    const browser = await puppeteer.launch({
      ...OPTIONS[engine],
      headless: true,
      userDataDir: profile,
    });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    page.on("framenavigated", () => (isLeaving = false));
    page.on("pageerror", (error) => note(`uncaught: ${String(error)}`));
    page.on("console", (message) => {
      const type = message.type();
      if (type === "error" || type === "warn") note(`${type}: ${wordsOf(message)}`);
    });
    return { browser, page };
  };
  let { browser, page } = await start();
  return {
    goto: async (url) => {
      isLeaving = true;
      await page.goto(url);
    },
    reload: async () => {
      isLeaving = true;
      await page.reload();
    },
    ask: (inPage, ...args) => page.evaluate(inPage as never, ...args),
    stroke: async ([first, ...others]) => {
      if (!first) return;
      const finger = await page.touchscreen.touchStart(first.x, first.y);
      for (const { x, y } of others) await finger.move(x, y);
      await finger.end();
    },
    type: (text) => page.keyboard.type(text),
    reopen: async () => {
      await browser.close();
      ({ browser, page } = await start());
    },
    troubles: () => troubles,
    close: () => browser.close(),
  };
}

/** The text of a message and where it comes from; an error among what was logged stands in its stack. */
function wordsOf(message: ConsoleMessage): string {
  const places = message.stackTrace().map(({ url, lineNumber }) => `${url}:${lineNumber}`);
  return [message.text(), ...places.slice(0, 3)].join(" ");
}
