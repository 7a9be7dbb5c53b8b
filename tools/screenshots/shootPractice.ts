import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Page } from "@playwright/test";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { gate } from "../../e2e/support/glyphs.ts";
import { drawByMouse } from "../../e2e/support/hand.ts";

const DEMO = "screenshots/demo.glyphary.json";

/** Rating buttons hear nothing for half a second. ms. */
const DEAF_MS = 600;

/** Writes a year of invented practice where there is none yet. */
export function writeDemo(): void {
  if (existsSync(DEMO)) return;
  execFileSync("npm", ["run", "-s", "seed-demo", "--", DEMO], { stdio: "inherit" });
}

/** Pictures of practice: a new symbol in its three steps in a profile of one's own, then a year of practice imported. */
export async function shootPractice(
  page: Page,
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto("/practise");
  await page.getByRole("button", { name: /^Choose (more|symbols) to learn$/ }).waitFor();
  await shoot("practise-empty");
  await page.getByRole("button", { name: /^Choose (more|symbols) to learn$/ }).click();
  await page.getByRole("button", { name: /^My own symbols/ }).click();
  const question = page.getByRole("heading", { level: 1 });
  await question.getByText("New: trace it").waitFor();
  await shoot("session-trace");
  await drawByMouse(page, gate);
  await page.getByRole("button", { name: "Next" }).click();
  await question.getByText("Trace it again").waitFor();
  await shoot("session-faint");
  await drawByMouse(page, gate);
  await page.getByRole("button", { name: "Next" }).click();
  await question.getByText("Now from memory").waitFor();
  await shoot("session-memory");
  await drawByMouse(page, noisyCopy(gate, seededRandom(3)));
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByText(/^Suggested:/).waitFor();
  await page.waitForTimeout(DEAF_MS);
  await shoot("session-graded");

  await page.goto("/settings");
  await page.locator('input[type="file"][accept*="json"]').setInputFiles(DEMO);
  await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
  await page.getByText(/^Imported \d/).waitFor({ timeout: 120_000 });
  await page.goto("/practise");
  await page.getByRole("button", { name: /^Practise/ }).waitFor();
  await shoot("practise");
  await page.getByRole("button", { name: /^Practise/ }).click();
  await shootReading(page, shoot);
  await page.goto("/insights");
  await page.getByRole("img").first().waitFor();
  await page.waitForTimeout(DEAF_MS);
  await shoot("insights");
  await page.goto("/settings/practice");
  await question.waitFor();
  await shoot("settings-practice");
}

/** Goes through the session until a symbol is to be read, answering the others without drawing. */
async function shootReading(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  for (let card = 0; card < 30; card++) {
    await page.getByRole("heading", { level: 1 }).waitFor();
    const show = page.getByRole("button", { name: "Show", exact: true });
    const drawing = page.getByRole("button", { name: "Answer without drawing" });
    await show.or(drawing).waitFor();
    if (await show.isVisible()) {
      await shoot("session-read");
      await show.click();
      await page.waitForTimeout(DEAF_MS);
      await shoot("session-read-shown");
      return;
    }
    await drawing.click();
    await page.waitForTimeout(DEAF_MS);
    await page.keyboard.press("3");
  }
}
