/** Looks at the list of symbols with nothing but the monkey's own in it. */
import type { Page } from "@playwright/test";
import { ownNamesInPage } from "./controls.ts";

/** A tab follows what others write within this, on a busy machine too. ms. */
const FOLLOW_MS = 8_000;

const PREFIX = "zq";

/** Tall enough for every tile: what is not on the screen is not in the page. CSS px. */
const TALL = { width: 390, height: 3_000 };

/** Opens the list in a tab, afresh. */
export async function openList(page: Page, origin: string): Promise<void> {
  await page.setViewportSize(TALL);
  await page.goto(`${origin}/symbols`);
  await showOwn(page);
}

/** Puts the list of a tab, which may be filtered by what was done there, to the monkey's own symbols. */
export async function showOwn(page: Page): Promise<void> {
  await page.setViewportSize(TALL);
  await page.getByRole("heading", { level: 1, name: "Symbols" }).waitFor({ timeout: FOLLOW_MS });
  const search = page.getByRole("searchbox");
  const empty = page.getByText("Your symbols will be kept here");
  await search.or(empty).first().waitFor({ timeout: FOLLOW_MS });
  if (await search.isVisible()) await search.fill(PREFIX);
  for (const chip of await page.getByRole("main").locator("button[aria-pressed=true]").all()) {
    await chip.click({ timeout: 1_000 }).catch(() => undefined);
  }
}

/** What the list shows once it shows all that it should, or at the end of patience. */
export async function ownNames(
  page: Page,
  expected: readonly string[],
): Promise<readonly string[]> {
  let shown: readonly string[] = [];
  for (const end = performance.now() + FOLLOW_MS; performance.now() < end;) {
    const search = page.getByRole("searchbox");
    // The field comes with the first symbol.
    if ((await search.count()) > 0 && (await search.inputValue()) !== PREFIX)
      await search.fill(PREFIX);
    shown = await page.evaluate(ownNamesInPage);
    if (expected.every((name) => shown.includes(name))) return shown;
    await page.waitForTimeout(100);
  }
  return shown;
}
