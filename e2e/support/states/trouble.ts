import type { Page } from "@playwright/test";
import { tab } from "../app.ts";
import { breakableInsights } from "../breakage.ts";
import { padOf } from "../hand.ts";
import { packs } from "./practice.ts";
import type { State } from "./walk.ts";

const INSIGHTS_CODE = "**/assets/InsightsScreen-*.js";
const APP_CODE = "**/assets/first-*.js";

/** What a browser does about the database when an address asks for it. */
const NO_DATABASE = "?no-database";
const NEWER_DATABASE = "?newer-database";

/** What is seen in the place of the app, or of a part of it, when something is wrong. Each loads the page anew. */
export const trouble: readonly State[] = [
  {
    name: "trouble-screen",
    needs: "trouble",
    open: async (page) => {
      await start(page);
      await page.evaluate(() => (window.brokenWith = "broken on purpose"));
      await tab(page, "Insights").click();
      await page.getByRole("button", { name: "Copy details" }).waitFor();
    },
  },
  {
    name: "trouble-code",
    needs: "trouble",
    open: async (page) => {
      await start(page);
      await page.route(INSIGHTS_CODE, (route) => route.fulfill({ status: 404 }));
      await tab(page, "Insights").click();
      await page.getByRole("button", { name: "Reload" }).waitFor();
    },
  },
  {
    name: "trouble-code-offline",
    needs: "trouble",
    open: async (page) => {
      await start(page);
      await page.route(INSIGHTS_CODE, (route) => route.abort());
      await tab(page, "Insights").click();
      await page.getByRole("alert").waitFor();
      // What tells of it is here by now, as it is wherever the app is on the device.
      await tab(page, "Draw").click();
      await padOf(page).waitFor();
      await page.context().setOffline(true);
      await tab(page, "Insights").click();
      await page.getByText("there is no network").waitFor();
    },
  },
  {
    name: "packs-offline",
    needs: "trouble",
    open: async (page) => {
      await start(page);
      await packs(page);
      await page.context().setOffline(true);
      await page.getByText("Offline", { exact: true }).waitFor();
    },
  },
  {
    name: "trouble-storage",
    needs: "trouble",
    open: async (page) => {
      await free(page);
      await page.goto(`/${NO_DATABASE}`);
      await page.getByText("does not let Glyphary keep anything").waitFor();
    },
  },
  {
    name: "trouble-newer",
    needs: "trouble",
    open: async (page) => {
      await free(page);
      await page.goto(`/${NEWER_DATABASE}`);
      await page.getByRole("button", { name: "Save a copy of the data" }).waitFor();
    },
  },
  {
    name: "safe-asked",
    needs: "trouble",
    open: async (page) => {
      await free(page);
      await page.goto("/?safe");
      await safeMode(page);
    },
  },
  {
    name: "safe-failed",
    needs: "trouble",
    open: async (page) => {
      await free(page);
      await page.route(APP_CODE, (route) =>
        route.fulfill({ body: "this is no script", contentType: "text/javascript" }),
      );
      await page.goto("/symbols");
      await safeMode(page);
      await page.getByRole("alert").waitFor();
    },
  },
];

/** Lets the states above bring their troubles about, from the next page on. */
export async function breakable(page: Page): Promise<void> {
  await breakableInsights(page);
  await page.addInitScript(
    ([none, newer]) => {
      if (location.search === none)
        IDBFactory.prototype.open = () => {
          throw new DOMException("blocked", "SecurityError");
        };
      if (location.search === newer)
        IDBFactory.prototype.databases = () =>
          Promise.resolve([{ name: "glyphary-1", version: 990 }]);
    },
    [NO_DATABASE, NEWER_DATABASE] as const,
  );
}

/** The app as it is without any trouble. */
async function start(page: Page): Promise<void> {
  await free(page);
  await page.goto("/");
  await padOf(page).waitFor();
}

async function free(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.unroute(INSIGHTS_CODE);
  await page.unroute(APP_CODE);
}

async function safeMode(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Glyphary, in safe mode" }).waitFor();
}
