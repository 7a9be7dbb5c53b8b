import { readFile } from "node:fs/promises";
import { KEPT, expect, saveSymbol, tab, test, visit } from "./support/app.ts";
import { breakableInsights, damage, leaveApp } from "./support/breakage.ts";
import { river } from "./support/glyphs.ts";
import { padOf } from "./support/hand.ts";
import { openSafety, PASSPHRASE, turnLockOn } from "./support/lock.ts";

const SECRET = "correct horse battery staple";

test.describe("a bug on one screen", () => {
  test.use({ allowedErrors: [/broken on purpose|React/] });

  test("leaves the others alone, is told of without a word of what was written, and trying again helps", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await breakableInsights(page);
    await visit(page);
    await saveSymbol(page, river, "river");
    await page.evaluate((secret) => (window.brokenWith = `broken on purpose: ${secret}`), SECRET);
    await tab(page, "Insights").click();
    await expect(page.getByRole("alert")).toContainText("our mistake");

    await page.getByRole("button", { name: "Copy details" }).click();
    await expect(page.getByText("Copied.")).toBeVisible();
    const details = await page.evaluate(() => navigator.clipboard.readText());
    expect(details).toMatch(/^Glyphary \d/);
    expect(details).toContain("Screen: /insights");
    expect(details).toContain("TypeError (screen): (message left out)");
    expect(details).not.toContain(SECRET);
    expect(details).not.toContain("river");

    await tab(page, "Symbols").click();
    await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
    await tab(page, "Insights").click();
    await expect(page.getByRole("alert")).toContainText("our mistake");
    await page.evaluate(() => (window.brokenWith = undefined));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Insights", level: 1 })).toBeVisible();

    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain("/insights");
    expect(kept).not.toContain(SECRET);
  });
});

test.describe("code that is not there", () => {
  test.use({ allowedErrors: [/Failed to load resource|dynamically imported module|React/] });

  test("is told apart: a new version, or no network; and it is fetched anew", async ({
    page,
    context,
  }) => {
    let isGone = true;
    await page.route("**/assets/InsightsScreen-*.js", (route) =>
      isGone ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.goto("/");
    await expect(padOf(page)).toBeVisible();
    await tab(page, "Insights").click();
    await expect(page.getByRole("alert")).toContainText("A new version of Glyphary is there");
    await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();

    await tab(page, "Draw").click();
    await context.setOffline(true);
    await tab(page, "Insights").click();
    await expect(page.getByRole("alert")).toContainText("there is no network");
    await context.setOffline(false);
    isGone = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "Insights", level: 1 })).toBeVisible();
  });

  test("of packs: their symbols are practised all the same, and their list is asked for anew", async ({
    page,
  }) => {
    await visit(page, "/packs");
    await page.getByRole("button", { name: "Install Hiragana" }).tap();
    await expect(page.getByRole("button", { name: "Remove Hiragana" })).toBeVisible();
    await page.route("**/assets/createPackService-*.js", (route) => route.abort());
    await page.goto("/symbols");
    await page.getByRole("searchbox").fill("nu");
    await page.getByRole("button", { name: "nu", exact: true }).tap();
    await expect(page.getByRole("button", { name: "Learn this" })).toBeVisible();
    await page.goto("/packs");
    await expect(page.getByText("The list of packs cannot be fetched")).toBeVisible();
    await page.unroute("**/assets/createPackService-*.js");
    await page.getByRole("button", { name: "Try again" }).tap();
    await expect(page.getByRole("button", { name: "Remove Hiragana" })).toBeVisible();
  });
});

test.describe("an app that does not start", () => {
  test.use({ allowedErrors: [/SyntaxError|Unexpected/] });

  test("leads to a page that needs nothing of it: a copy of the data, and starting again", async ({
    page,
  }) => {
    await page.goto("/");
    await saveSymbol(page, river, "river");
    await page.route("**/assets/first-*.js", (route) =>
      route.fulfill({ body: "this is no script", contentType: "text/javascript" }),
    );
    await page.goto("/symbols");
    await expect(page.getByRole("heading", { name: "Glyphary, in safe mode" })).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("did not start");

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save a copy of the data" }).click();
    const copy = await (await download).createReadStream();
    expect(await textOf(copy)).toContain("river");
    await expect(page.getByText("A copy was saved as a file.", { exact: false })).toBeVisible();

    await page.unroute("**/assets/first-*.js");
    await page.getByRole("button", { name: "Start Glyphary again" }).click();
    await expect(padOf(page)).toBeVisible();
  });

  test("twice in a row, without a word, is noticed at the third start", async ({ page }) => {
    await leaveApp(page);
    const longAgo = Date.now() - 60_000;
    await page.evaluate(
      (starts) => localStorage.setItem("glyphary.starts", JSON.stringify(starts)),
      [longAgo, longAgo + 20_000],
    );
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Glyphary, in safe mode" })).toBeVisible();
    await page.getByRole("button", { name: "Start Glyphary again" }).click();
    await expect(padOf(page)).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem("glyphary.starts"))).toBe("[]");
  });
});

test(
  "safe mode opens when it is asked for, offline too, and leaves alone what was on the screen",
  KEPT,
  async ({ page, context }) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    await page.goto("/symbols");
    await page.getByRole("searchbox").fill("riv");
    await page.waitForTimeout(800);
    await context.setOffline(true);
    await page.goto("/?safe");
    await expect(page.getByRole("heading", { name: "Glyphary, in safe mode" })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    const renew = page.getByRole("button", { name: "Fetch the app's files anew" });
    await renew.click();
    await expect(page.getByRole("status")).toContainText("There is no network");

    // A hotel's network answers every address, and the browser is online there.
    await context.setOffline(false);
    await page.route("**/*", (route) => route.fulfill({ body: "<title>Welcome</title>" }));
    await page.goto("/?safe");
    await renew.click();
    await expect(page.getByRole("status")).toContainText("There is no network");
    await page.unroute("**/*");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Start without what was on the screen" }).click();
    await expect(padOf(page)).toBeVisible();
    await tab(page, "Symbols").click();
    await expect(page.getByRole("searchbox")).toHaveValue("");
  },
);

test("a copy that safe mode saved behind a lock is opened and imported on another device", async ({
  page,
  browser,
}, testInfo) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await openSafety(page);
  await turnLockOn(page);
  await page.goto("/?safe");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy of the data" }).click();
  const copy = testInfo.outputPath("copy.json");
  await (await download).saveAs(copy);
  expect(await readFile(copy, "utf8")).not.toContain("river");

  const fresh = await browser.newContext();
  const there = await fresh.newPage();
  await visit(there, "/settings");
  await there.locator("input[type=file][accept*=json]").setInputFiles(copy);
  const sheet = there.getByRole("dialog");
  await sheet.getByRole("textbox", { name: "Passphrase" }).fill("the stork waits at dusk");
  await sheet.getByRole("button", { name: "Open", exact: true }).click();
  await expect(sheet.getByRole("alert")).toBeVisible({ timeout: 20_000 });
  await sheet.getByRole("textbox", { name: "Passphrase" }).fill(PASSPHRASE);
  await sheet.getByRole("button", { name: "Open", exact: true }).click();
  await expect(sheet.getByText("1 symbol, 1 drawing")).toBeVisible({ timeout: 20_000 });
  await sheet.getByRole("button", { name: "Import" }).click();
  await expect(there.getByText(/^Imported \d+ entr/)).toBeVisible();
  await there.goto("/symbols");
  await expect(there.getByRole("button", { name: "river", exact: true })).toBeVisible();
  await fresh.close();
});

test("diagnostics ask every part, name a damaged row and put it right", KEPT, async ({ page }) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  // Long enough for the change to be sealed into the record of changes.
  await page.waitForTimeout(2500);
  await damage(page, "records");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Diagnostics" }).click();
  const part = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await expect(part("Symbols and practice")).toContainText("from the record of changes");
  await expect(part("Vault")).toContainText("lies sealed");
  await expect(part("Work in the background")).toContainText("All 4 workers");
  await expect(part("The app on this device")).toContainText("it opens without a network");
  await expect(part("Clock")).toContainText("healthy");
  await expect(page.getByText("One part needs your attention.")).toBeVisible();
  await page.getByRole("button", { name: "Put it right" }).click();
  await expect(page.getByText("Everything works.")).toBeVisible({ timeout: 15_000 });
  await page.goto("/symbols");
  await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
});

test("a vault that does not open leads to the ways out", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await damage(page, "vault");
  await page.goto("/");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByRole("link", { name: "More ways out" }).click();
  await expect(page.getByRole("heading", { name: "Glyphary, in safe mode" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy of the data" }).click();
  expect((await download).suggestedFilename()).toBe("glyphary-copy.json");
});

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
