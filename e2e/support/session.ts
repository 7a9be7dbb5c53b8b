import type { Page } from "@playwright/test";
import type { Ink } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { expect } from "./app.ts";
import { drawByTouch } from "./hand.ts";

/** A hand that writes neatly, but never twice the same. */
const TREMBLE = 0.7;

/** Takes up all symbols of one's own; the first of them is on the screen then. */
export async function learnOwn(page: Page): Promise<void> {
  await page.goto("/practise");
  await page.getByRole("button", { name: /^Choose (more|symbols) to learn$/ }).click();
  await page.getByRole("button", { name: /^My own symbols/ }).click();
  // It comes once they are kept, and not before.
  await page.waitForURL("**/practise/session");
}

/** The question on the screen. */
export function question(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

/** One of the buttons to rate by, once they hear. */
export function rating(page: Page, name: "Again" | "Hard" | "Good" | "Easy") {
  return page.getByRole("group", { name: "How well did you know it?" }).getByRole("button", {
    name,
  });
}

/** Buttons are deaf for half a second after they appear, against a tap that was meant for what stood there. */
export async function untilRatingsHear(page: Page): Promise<void> {
  await rating(page, "Good").waitFor();
  await page.waitForTimeout(550);
}

/** Both guides of a new symbol are followed; the pad is empty then. */
export async function traceTwice(page: Page, ink: Ink): Promise<void> {
  await expect(question(page)).toContainText("New: trace it");
  await drawByTouch(page, ink);
  await page.getByRole("button", { name: "Next" }).tap();
  await expect(question(page)).toContainText("Trace it again");
  await drawByTouch(page, ink);
  await page.getByRole("button", { name: "Next" }).tap();
  await expect(question(page)).toContainText("Now from memory");
}

/** Shows the answer and rates without drawing. */
export async function answerWithoutDrawing(page: Page, name: "Again" | "Good" | "Easy") {
  await page.getByRole("button", { name: "Answer without drawing" }).tap();
  await untilRatingsHear(page);
  await rating(page, name).tap();
}

/** Draws from memory and has it graded. */
export async function drawAndCheck(page: Page, ink: Ink, random: () => number): Promise<void> {
  await drawByTouch(page, noisyCopy(ink, random, TREMBLE));
  await page.getByRole("button", { name: "Check" }).tap();
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
}
