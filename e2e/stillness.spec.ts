import type { Page } from "@playwright/test";
import { expect, saveSymbol, tab, test, visit } from "./support/app.ts";
import { river } from "./support/glyphs.ts";

/** A finger that aims at the middle of 44 px misses by more than half of it; what moves by less is being raised or pressed. CSS px. */
const LEAST_PX = 5;

/** How long a screen is looked at after it has come. ms. */
const LOOK_MS = 500;

test("what can be tapped stays where it first was, on every screen", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await page.goto("/packs");
  await page.getByRole("button", { name: "Install Hiragana" }).tap();
  await expect(page.getByRole("button", { name: "Remove Hiragana" })).toBeVisible();
  await page.addInitScript(watchPlaces, LEAST_PX);
  await page.goto("/");
  for (const name of ["Symbols", "Practise", "Insights"]) {
    await tab(page, name).tap();
    await expectStill(page, name);
  }
  await tab(page, "Symbols").tap();
  await page.getByRole("searchbox").fill("nu");
  await page.getByRole("button", { name: "nu", exact: true }).tap();
  await expectStill(page, "a symbol");
  await page.getByRole("button", { name: "See all" }).tap();
  await expectStill(page, "changes");

  await page.goto("/settings");
  await expectStill(page, "settings");
  for (const way of [
    "Set up practice",
    "Look after reminders",
    "Look after the lock",
    "See the packs",
  ]) {
    await page.getByRole("link", { name: way }).tap();
    await expectStill(page, way);
    await page.goBack();
    await expectStill(page, `settings after ${way}`);
  }
});

async function expectStill(page: Page, where: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForTimeout(LOOK_MS);
  const moved: unknown = await page.evaluate(() => Reflect.get(window, "moved") as unknown);
  expect(moved, where).toEqual([]);
}

/** Notes in `window.moved` what can be tapped and was found elsewhere in the page than in the frame before. */
function watchPlaces(leastPx: number): void {
  const moved: string[] = [];
  Reflect.set(window, "moved", moved);
  const places = new Map<Element, number>();
  const look = () => {
    for (const element of document.querySelectorAll(
      "main :is(a, button, input, select, summary)",
    )) {
      const { top, height } = element.getBoundingClientRect();
      if (height === 0) continue;
      const place = top + scrollY;
      const before = places.get(element) ?? place;
      if (Math.abs(place - before) >= leastPx)
        moved.push(`${element.textContent}: ${before} → ${place}`);
      places.set(element, place);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
