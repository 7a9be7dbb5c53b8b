import { chromium, expect, type Browser, type Page } from "@playwright/test";
import { candidates } from "../../e2e/support/app.ts";
import { gate, home } from "../../e2e/support/glyphs.ts";
import { drawByTouch } from "../../e2e/support/hand.ts";
import { answerWithoutDrawing } from "../../e2e/support/session.ts";
import { slowDown } from "../bench/browser/stage.ts";
import { chromiumLaunchOptions } from "../browser/chromium.ts";
import { atMost, type Goal, median } from "./goals.ts";
import { watchPage } from "./watch.ts";

/** What a slowed-down machine does beside it differs from run to run; of these the middle one counts. */
const RUNS = 3;
const MOST_INP_MS = 100;
const MOST_SHIFT = 0.02;
/** As Lighthouse slows a desktop down to stand for a phone. */
const SLOWDOWN = 4;
/** Long enough for a frame to be presented and told of, and for what comes late. ms. */
const REST_MS = 700;

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

const SCREENS = [
  ...["/", "/symbols", "/practise", "/insights", "/packs", "/settings", "/settings/safety"],
  ...["/settings/sync", "/settings/reminders", "/settings/practice", "/nowhere"],
];

/**
 * What somebody does on a phone, touch by touch on a processor slowed down fourfold: the slowest answer to a touch is the INP of fewer than
 * fifty interactions. Then every screen opened by its address, and how much of it moves without being asked.
 */
export async function journeyGoals(origin: string): Promise<readonly Goal[]> {
  const browser = await chromium.launch(chromiumLaunchOptions);
  try {
    const runs: (readonly Goal[])[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await interactions(browser, origin));
    return [...medians(runs), ...(await shifts(browser, origin))];
  } finally {
    await browser.close();
  }
}

async function interactions(browser: Browser, baseURL: string): Promise<readonly Goal[]> {
  const page = await newPage(browser, baseURL);
  const goals: Goal[] = [];
  const journey = async (name: string, work: () => Promise<unknown>) => {
    await page.waitForTimeout(REST_MS);
    await page.evaluate(() => noted.interactions.clear());
    await work();
    await page.waitForTimeout(REST_MS);
    const times = await page.evaluate(() => [...noted.interactions.values()].map(({ ms }) => ms));
    goals.push(atMost(`inp-${name}-ms`, Math.max(0, ...times), MOST_INP_MS));
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const tab = (name: string) => page.getByRole("navigation").getByRole("link", { name });

  await page.goto("/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await slowDown(page, SLOWDOWN);
  await journey("draw", () => drawByTouch(page, home));
  await journey("save", async () => {
    await button("Make it a new symbol").tap();
    await page.getByLabel("Name", { exact: true }).tap();
    await page.keyboard.type("home");
    await button(/^Save$/).tap();
    await expect(page.getByText("Saved home")).toBeVisible();
  });
  await drawByTouch(page, gate);
  await journey("find-by-drawing", () => candidates(page).first().tap());
  await page.getByRole("heading", { name: "home" }).waitFor();
  await tab("Draw").tap();
  await button("Clear the pad").tap();
  await journey("find-by-name", async () => {
    await page.getByRole("searchbox").tap();
    await page.keyboard.type("home", { delay: 80 });
  });
  await journey("open-symbol", async () => {
    await page.getByRole("listitem").getByRole("button", { name: /home/ }).tap();
    await page.getByRole("heading", { name: "home" }).waitFor();
  });
  await journey("practise", async () => {
    await tab("Practise").tap();
    await button(/^Choose (more|symbols) to learn$/).tap();
    await button(/^My own symbols/).tap();
    await answerWithoutDrawing(page, "Good");
  });
  await page.goto("/settings");
  await journey("setting", () => page.getByRole("radio", { name: "Dark" }).tap());
  await page.context().close();
  return goals;
}

function medians(runs: readonly (readonly Goal[])[]): readonly Goal[] {
  return (runs[0] ?? []).map(({ name }) => {
    const same = runs.flatMap((goals) => goals.filter((goal) => goal.name === name));
    return atMost(name, median(same.map(({ value }) => value)), MOST_INP_MS);
  });
}

async function shifts(browser: Browser, baseURL: string): Promise<readonly Goal[]> {
  const page = await newPage(browser, baseURL);
  const seen: { readonly path: string; readonly shift: number }[] = [];
  for (const path of SCREENS) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForTimeout(REST_MS);
    seen.push({ path, shift: await page.evaluate(() => noted.shift) });
  }
  await page.context().close();
  return seen.map(({ path, shift }) => atMost(`layout-shift ${path}`, shift, MOST_SHIFT));
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, baseURL, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  return page;
}
