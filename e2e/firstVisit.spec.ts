import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { KEPT, candidates, expect, saveSymbol, test, visit } from "./support/app.ts";
import { home, river } from "./support/glyphs.ts";
import { drawByTouch } from "./support/hand.ts";

const SEED = 7;

test(
  "a first visit: drawn, named, saved, and found offline by another drawing of it",
  KEPT,
  async ({ page, context }) => {
    console.log(`seed ${SEED}`);
    const random = seededRandom(SEED);
    await visit(page);
    await expect(page.getByText("Draw a symbol here")).toBeVisible();
    await saveSymbol(page, river, "river");
    await saveSymbol(page, home, "home");

    await context.setOffline(true);
    await page.reload();

    await drawByTouch(page, noisyCopy(river, random));
    await expect(candidates(page).first()).toHaveAccessibleName("river");
    await candidates(page).first().click();
    await expect(page).toHaveURL(/\/symbols\/.+/);
    await expect(page.getByRole("heading", { name: "river" })).toBeVisible();
  },
);

test("every address opens with the network off", KEPT, async ({ page, context }) => {
  await visit(page);
  await context.setOffline(true);
  for (const [path, title] of [
    ["/", "Glyphary"],
    ["/symbols", "Symbols"],
    ["/practise", "Practise"],
    ["/insights", "Insights"],
    ["/packs", "Packs"],
    ["/settings", "Settings"],
    ["/settings/practice", "Practice"],
    ["/settings/safety", "Safety"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
});
