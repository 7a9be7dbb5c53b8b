import type { Page } from "@playwright/test";
import type { Ink } from "#core/ink/ink.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { expectAccessible } from "./support/access/axe.ts";
import { breakableDatabase } from "./support/breakage.ts";
import { gate, home } from "./support/glyphs.ts";
import { drawByTouch } from "./support/hand.ts";
import {
  answerWithoutDrawing,
  drawAndCheck,
  learnOwn,
  question,
  rating,
  traceTwice,
  untilRatingsHear,
} from "./support/session.ts";

const SEED = 41;

test(
  "offline: traced, drawn from memory, graded, rated, then the next; taken back; to the end",
  KEPT,
  async ({ page, context }) => {
    console.log(`seed ${SEED}`);
    const random = seededRandom(SEED);
    await visit(page);
    await saveSymbol(page, home, "home");
    await saveSymbol(page, gate, "gate");
    await context.setOffline(true);
    const begunMs = Date.now();
    await learnOwn(page);
    await expect(question(page)).toContainText("New: trace it");
    expect(Date.now() - begunMs).toBeLessThan(30_000);

    const [name, ink] = await askedSymbol(page);
    await traceTwice(page, ink);
    await drawAndCheck(page, ink, random);
    await expect(page.getByText("Suggested: Good. Change it if you disagree.")).toBeVisible();
    await untilRatingsHear(page);
    await rating(page, "Good").tap();
    await expect(question(page)).toContainText("New: trace it");
    await expect(question(page)).not.toContainText(name);
    // Each is asked twice: the first comes once more when the other was traced.
    await expect(page.getByText("2 of 4")).toBeVisible();

    await page.getByRole("button", { name: "Take back the last answer" }).tap();
    await expect(question(page)).toContainText(name);
    await expect(question(page)).toContainText("New: trace it");
    await expect(page.getByRole("button", { name: "Take back the last answer" })).toBeDisabled();

    await answerWithoutDrawing(page, "Easy");
    await expect(question(page)).not.toContainText(name);
    await expect(question(page)).toContainText("New: trace it");
    await expectAccessible(page);
    await answerWithoutDrawing(page, "Easy");
    await expect(question(page)).toHaveText("Done for now");
    await expectAccessible(page);
    await expect(page.getByText("2 of 2")).toBeVisible();
    await page.getByRole("button", { name: "Done" }).tap();
    await expect(page.getByRole("heading", { name: "Practise", exact: true })).toBeVisible();
    await expect(page.getByRole("navigation")).toBeVisible();
  },
);

test("a session whose page is killed goes on with what is left", async ({ page, context }) => {
  const random = seededRandom(SEED + 1);
  await visit(page);
  await saveSymbol(page, home, "home");
  await saveSymbol(page, gate, "gate");
  await learnOwn(page);
  const [name, ink] = await askedSymbol(page);
  await traceTwice(page, ink.slice(0, 1));
  await drawAndCheck(page, ink, random);
  await untilRatingsHear(page);
  await rating(page, "Easy").tap();
  await expect(question(page)).not.toContainText(name);
  await drawByTouch(page, gate.slice(0, 1));

  // Nothing is asked of the page, as when a phone needs the memory.
  const crash = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crash;
  await page.close();
  const next = await context.newPage();
  await next.goto("/practise/session");
  await expect(question(next)).toContainText("New: trace it");
  await expect(question(next)).not.toContainText(name);
  await expect(next.getByText("1 of 2")).toBeVisible();
  // The answer from before can still be taken back.
  await next.getByRole("button", { name: "Take back the last answer" }).tap();
  await expect(question(next)).toContainText(name);
});

test("by keyboard alone, without drawing: answer, rate, take back, leave", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, home, "home");
  await saveSymbol(page, gate, "gate");
  await learnOwn(page);
  const press = (key: string) => page.keyboard.press(key);
  await expect(question(page)).toBeFocused();
  const asked = await question(page).textContent();
  await page.getByRole("button", { name: "Answer without drawing" }).focus();
  await press("Enter");
  await expect(question(page)).toContainText("This is how it is written");
  await expect(question(page)).toBeFocused();
  await untilRatingsHear(page);
  await press("4");
  await expect(question(page)).toContainText("New: trace it");
  await expect(question(page)).not.toHaveText(asked ?? "");
  await press("z");
  await expect(question(page)).toHaveText(asked ?? "");
  await page.getByRole("button", { name: "Answer without drawing" }).focus();
  await press(" ");
  await untilRatingsHear(page);
  await press("3");
  await expect(question(page)).not.toHaveText(asked ?? "");
  await press("Escape");
  await expect(page.getByRole("heading", { name: "Practise", exact: true })).toBeVisible();
});

test("reading: the symbol is asked, its meaning shown, and judged by oneself", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, home, "home");
  await page.goto("/settings/practice");
  await page.getByRole("radio", { name: "Read it" }).tap();
  // Checked when it is kept.
  await expect(page.getByRole("radio", { name: "Read it" })).toBeChecked();
  await learnOwn(page);
  await expect(question(page)).toContainText("What does this mean?");
  await expect(page.getByText("home", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("img", { name: "A symbol of 2 strokes" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press(" ");
  await expect(page.getByRole("heading", { level: 2, name: "home" })).toBeFocused();
  await expectAccessible(page);
  await untilRatingsHear(page);
  await rating(page, "Easy").tap();
  await expect(question(page)).toHaveText("Done for now");
});

test("on a full disk the card stays with its drawing, and can be rated when there is room", async ({
  page,
}) => {
  const random = seededRandom(SEED + 2);
  await breakableDatabase(page);
  await visit(page);
  await saveSymbol(page, home, "home");
  await learnOwn(page);
  await traceTwice(page, home.slice(0, 1));
  await drawAndCheck(page, home, random);
  await page.evaluate(() => {
    window.storageBreakage = "full";
  });
  await untilRatingsHear(page);
  await rating(page, "Good").tap();
  await expect(page.getByRole("alert")).toContainText("The card is still here");
  await expect(page.getByTestId("ink-pad")).toHaveAccessibleName(/2 strokes/);
  await page.evaluate(() => {
    window.storageBreakage = "none";
  });
  await rating(page, "Easy").tap();
  await expect(question(page)).toHaveText("Done for now");
});

/** Which of the two symbols is asked first. */
async function askedSymbol(page: Page): Promise<readonly [string, Ink]> {
  await expect(question(page)).toBeVisible();
  const words = await question(page).textContent();
  return words?.includes("home") === true ? ["home", home] : ["gate", gate];
}
