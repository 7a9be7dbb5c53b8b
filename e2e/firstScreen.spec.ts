import type { Page } from "@playwright/test";
import { expect, holdBack, saveSymbol, test, visit } from "./support/app.ts";
import { home } from "./support/glyphs.ts";
import { padOf } from "./support/hand.ts";

const SCRIPTS = /\/assets\/.*\.js$/;

/** The app is on its way and does not come: what is there then is what the page itself shows. */
async function openWithoutTheApp(page: Page, path: string): Promise<void> {
  await page.route(SCRIPTS, () => undefined);
  await page.goto(path, { waitUntil: "commit" });
}

test.describe("before the app is there", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the first screen stands where the app will put it, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openWithoutTheApp(page, "/");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Glyphary/);
      // Nothing is painted without it.
      await page.waitForFunction(() => document.styleSheets.length > 0);
      const before = await places(page);
      const paper = await colourOf(page);
      await page.unroute(SCRIPTS);
      await page.reload();
      await padOf(page).waitFor();
      expect(await places(page)).toEqual(before);
      expect(await colourOf(page)).toBe(paper);
    });
  }

  test("a deep link shows the way around and no pad; a German one speaks German", async ({
    page,
  }) => {
    await openWithoutTheApp(page, "/symbols");
    await expect(page.getByRole("link", { name: "Symbols" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await expect(page.locator("canvas")).toHaveCount(0);
    await page.evaluate(() => localStorage.setItem("glyphary.preferences", '{"language":"de"}'));
    await page.goto("/practise", { waitUntil: "commit" });
    await expect(page.getByRole("link", { name: "Üben" })).toHaveAttribute("aria-current", "page");
  });
});

test("a tap before the app is there leads where it should; nothing moves when the app comes", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        Object.assign(globalThis, { shift: Number(Reflect.get(globalThis, "shift")) + value });
      }
    });
    observer.observe({ type: "layout-shift", buffered: true });
  });
  const release = await holdBack(page, "**/assets/first-*.js");
  await page.goto("/", { waitUntil: "commit" });
  await page.getByRole("link", { name: "Insights" }).tap();
  await expect(page).toHaveURL(/\/insights$/);
  release();
  await expect(page.getByRole("heading", { level: 1, name: "Insights" })).toBeVisible();
  await page.goto("/");
  await padOf(page).waitFor();
  await expect(page.getByRole("button", { name: "See the packs" })).toBeVisible();
  expect(await page.evaluate(() => Number(Reflect.get(globalThis, "shift")))).toBeLessThan(0.02);
});

test("the focus somebody gave before the app is there goes over to it", async ({ page }) => {
  const release = await holdBack(page, "**/assets/first-*.js");
  await page.goto("/", { waitUntil: "commit" });
  await page.getByRole("link", { name: "Insights" }).waitFor();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await skip.evaluate((link) => (link.dataset.old = "yes"));
  release();
  await expect(page.locator("[data-old]")).toHaveCount(0);
  await expect(skip).toBeFocused();
});

test("the first paint waits for the page, its style and one small script", async ({ page }) => {
  const sizes: Record<string, number> = {};
  page.on("response", (response) => {
    void response.body().then(
      (body) => (sizes[new URL(response.url()).pathname] = body.length),
      () => undefined,
    );
  });
  await page.goto("/");
  await padOf(page).waitFor();
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => Reflect.get(entry, "renderBlockingStatus") === "blocking")
      .map(({ name }) => new URL(name).pathname),
  );
  expect(blocking.map((path) => path.replace(/-[\w-]{8}\./, ".")).sort()).toEqual([
    "/assets/first.css",
    "/boot.js",
  ]);
  // Unpacked; packed it is a fifth of that, and fits into the first flight of a connection.
  expect(sizes["/"]).toBeLessThan(32_000);
});

test("who has symbols is not greeted as new", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, home, "home");
  await openWithoutTheApp(page, "/");
  await expect(page.locator("canvas").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "See the packs" })).toHaveCount(0);
});

/** Where the parts of the screen are. CSS px. */
function places(page: Page) {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "#root :is(nav a, h1, header button, canvas, main p:not(.sr-only), main button)",
      ),
    ].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.tagName, x, y, width, height].join(" ");
    }),
  );
}

function colourOf(page: Page) {
  return page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return `${color} on ${backgroundColor}`;
  });
}
