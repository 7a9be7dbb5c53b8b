import type { Page } from "@playwright/test";
import { expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import { drawByTouch, padOf } from "./support/hand.ts";

/** A notch above and a home indicator below, as of a phone without a button. CSS px. */
const INSETS = { top: 47, bottom: 34 };

const SCREENS = ["/", "/symbols", "/practise", "/insights", "/settings", "/packs"] as const;

test("nothing that is read or pressed hides under a notch or the home indicator", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setSafeAreaInsetsOverride", { insets: INSETS });
  for (const path of SCREENS) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.evaluate(reach, INSETS), path).toEqual({
      isBelowNotch: true,
      isAboveBar: true,
    });
  }
  await page.goto("/");
  await drawByTouch(page, gate);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByRole("dialog").waitFor();
  const height = page.viewportSize()?.height ?? 0;
  // The sheet rises for a moment.
  await expect(async () => {
    const save = await page.getByRole("button", { name: "Save", exact: true }).boundingBox();
    expect((save?.y ?? height) + (save?.height ?? 0)).toBeLessThanOrEqual(height - INSETS.bottom);
  }).toPass({ timeout: 5000 });
});

test("the pad takes every touch for itself; everywhere else one can zoom, select and pull", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  expect(await handling(page, "[data-testid=ink-pad]")).toEqual({
    touch: "none",
    select: "none",
    pull: "contain",
  });
  // The whole page could be pulled down from here, and is not.
  await page.evaluate(() => scrollTo(0, 40));
  const before = await page.evaluate(() => scrollY);
  await drawByTouch(page, gate);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  await expect(padOf(page)).toHaveAccessibleName("Drawing pad, 2 strokes");

  const viewport = page.locator('meta[name="viewport"]');
  await expect(viewport).not.toHaveAttribute("content", /maximum-scale|user-scalable/);
  for (const elsewhere of ["html", "body", "main", "main h1"])
    expect(await handling(page, elsewhere), elsewhere).toEqual({
      touch: "auto",
      select: "auto",
      pull: "auto",
    });
});

function handling(page: Page, selector: string) {
  return page.locator(selector).evaluate((element) => {
    const { touchAction, userSelect, overscrollBehaviorY } = getComputedStyle(element);
    return { touch: touchAction, select: userSelect, pull: overscrollBehaviorY };
  });
}

/** Runs in the page: whether title and navigation keep clear of the edges. */
function reach(insets: typeof INSETS) {
  const boxes = [...document.querySelectorAll("nav a, main h1")].map((element) =>
    element.getBoundingClientRect(),
  );
  return {
    isBelowNotch: Math.min(...boxes.map(({ top }) => top)) >= insets.top,
    isAboveBar: Math.max(...boxes.map(({ bottom }) => bottom)) <= innerHeight - insets.bottom,
  };
}
