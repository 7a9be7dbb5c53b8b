import { KEPT, expect, test, visit } from "./support/app.ts";
import { expectAccessible } from "./support/access/axe.ts";

/** From the tap on "Learn these" to the first trace, on a machine that does other things too. ms. */
const MOST_MS = 30_000;

test(
  "learn these: from a pack to its first symbol to trace, offline, with the count on the tab",
  KEPT,
  async ({ page, context }) => {
    await visit(page, "/packs");
    await page.getByRole("button", { name: "Install Elder Futhark" }).click();
    await expect(page.getByRole("button", { name: "Remove Elder Futhark" })).toBeVisible();
    await context.setOffline(true);

    const startedAt = Date.now();
    await page.getByRole("button", { name: "Learn these: Elder Futhark" }).click();
    await expect(page.getByText("24 symbols to learn, 10 a day")).toBeVisible();
    await page.getByRole("button", { name: "Start now: Elder Futhark" }).click();
    await expect(page.getByRole("heading", { name: "Fehu" })).toBeVisible();
    await expect(page.getByTestId("ink-pad")).toBeVisible();
    expect(Date.now() - startedAt).toBeLessThan(MOST_MS);
    await expect(page.getByRole("navigation")).toHaveCount(0);

    await page.goto("/practise");
    await expect(page.getByRole("link", { name: "Practise 10 due" })).toBeVisible();
    await expect(page.getByText("14 new symbols are waiting, 10 a day.")).toBeVisible();
    await page.getByRole("button", { name: "Elder Futhark" }).click();
    await expect(page.getByRole("button", { name: "Go through all 24" })).toBeVisible();
    await expectAccessible(page);
  },
);

test("nothing learnt yet: a pack is chosen under Practise and begins at once", async ({ page }) => {
  await visit(page, "/packs");
  await page.getByRole("button", { name: "Install Ogham" }).click();
  await expect(page.getByRole("button", { name: "Remove Ogham" })).toBeVisible();
  await page.getByRole("link", { name: "Practise" }).click();
  await page.getByRole("button", { name: "Choose symbols to learn" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Ogham/ })
    .click();
  await expect(page).toHaveURL(/\/practise\/session$/);
  await expect(page.getByTestId("ink-pad")).toBeVisible();
});
