import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "../app.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong: by all its rules in light, by those of colour in dark, where nothing else differs. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const light = await violations(page, (axe) => axe.withTags(RULES));
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violations(page, (axe) => axe.withRules(["color-contrast"]));
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((each) => `in dark: ${each}`)];
}

/** Has the page looked through in both themes, at rest. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  // What had begun to move comes to its end.
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState !== "running"),
  );
  expect(await axeViolations(page)).toEqual([]);
}

async function violations(page: Page, by: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // The app has no frames: all is asked in one go, without the blank page that axe opens to join their answers.
  const found = await by(
    new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }),
  ).analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
