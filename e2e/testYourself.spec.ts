import type { Ink, Stroke } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { expectAccessible } from "./support/access/axe.ts";
import { home } from "./support/glyphs.ts";
import { drawByTouch } from "./support/hand.ts";

const SEED = 23;

test(
  "offline: drawn from memory, a symbol is graded; another order is pointed out and can be accepted",
  KEPT,
  async ({ page, context }) => {
    console.log(`seed ${SEED}`);
    const random = seededRandom(SEED);
    await visit(page);
    await saveSymbol(page, home, "home");
    await context.setOffline(true);
    await page.goto("/symbols");
    await page.getByRole("button", { name: "home", exact: true }).click();
    await page.getByRole("button", { name: "Test yourself" }).click();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    const verdict = page.getByRole("heading", { level: 2 });
    const findings = page.getByRole("list", { name: "What was seen in your drawing" });
    const check = page.getByRole("button", { name: "Check" });
    await expect(check).toBeDisabled();

    await drawByTouch(page, noisyCopy(home, random, 0.7));
    await check.tap();
    await expect(verdict).toHaveText("Well written");

    await page.getByRole("button", { name: "Try again" }).tap();
    await drawByTouch(page, reversedOrder(noisyCopy(home, random, 0.7)));
    await check.tap();
    await expect(verdict).toHaveText("Right, written another way");
    await expect(findings).toContainText("should come");

    await page.getByRole("button", { name: "Try again" }).tap();
    const [roof = [], walls = []] = noisyCopy(home, random, 0.7);
    await drawByTouch(page, [roof, backwards(walls)]);
    await check.tap();
    await expect(findings).toContainText("Stroke 2 should run the other way");
    await expectAccessible(page);
    await page.getByRole("button", { name: "That is right too" }).tap();
    await expect(verdict).toHaveText("Well written");
    await expect(page.getByText("From now on this is a right way to write")).toBeVisible();

    // It still is the next time, after everything was read anew.
    await page.reload();
    const [nextRoof = [], nextWalls = []] = noisyCopy(home, random, 0.7);
    await drawByTouch(page, [nextRoof, backwards(nextWalls)]);
    await check.tap();
    await expect(verdict).toHaveText("Well written");
    await page.getByRole("button", { name: "Done" }).tap();
    await expect(page.getByRole("button", { name: "Test yourself" })).toBeVisible();
    await expect(page.getByRole("navigation")).toBeVisible();
  },
);

test("the strokes are shown to who does not draw, and the whole way goes by keyboard", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, home, "home");
  await page.goto("/symbols");
  await page.getByRole("button", { name: "home", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Test yourself" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("button", { name: "Show me the strokes" }).press("Enter");
  await expect(page.getByRole("img", { name: "home" })).toBeVisible();
  await page.getByRole("button", { name: "Now draw it" }).press("Enter");
  await drawByTouch(page, home.slice(0, 1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(page.getByRole("heading", { level: 2 })).not.toHaveText("Well written");
  await page.goBack();
  await expect(page.getByRole("button", { name: "Test yourself" })).toBeVisible();
});

function backwards(stroke: Stroke): Stroke {
  return stroke.toReversed();
}

function reversedOrder(ink: Ink): Ink {
  return ink.toReversed();
}
