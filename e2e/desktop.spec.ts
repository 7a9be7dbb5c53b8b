import type { Page } from "@playwright/test";
import { candidates, expect, test, visit } from "./support/app.ts";
import { gate, home, river } from "./support/glyphs.ts";
import { drawByMouse } from "./support/hand.ts";

const SCREENS = [
  "/",
  "/symbols",
  "/practise",
  "/insights",
  "/packs",
  "/settings",
  "/settings/practice",
] as const;

test("by keyboard alone: a symbol from a character, found by typing, edited, deleted and undone", async ({
  page,
}) => {
  await visit(page, "/symbols");
  await tabTo(page, /^Add symbols$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /from text/i);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("As text")).toBeFocused();
  await page.keyboard.type("ᚠ");
  await page.keyboard.press("Tab");
  await page.keyboard.type("wealth");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.goto("/");
  await tabTo(page, /Or type to find/);
  await page.keyboard.type("weal");
  await expect(page.getByRole("list", { name: "Found by name" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "wealth" })).toBeVisible();

  await tabTo(page, /^Delete$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "wealth" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.locator("body").press("Control+z");
  await expect(page.getByText("Undone: deleted wealth")).toBeVisible();
  await page.goto("/symbols");
  await expect(page.getByRole("button", { name: "wealth", exact: true })).toBeVisible();
});

test("Ctrl+Z takes back strokes while there are some, then steps of the dictionary; Ctrl+Shift+Z redoes", async ({
  page,
}) => {
  await visit(page);
  await name(page, river, "river");
  await drawByMouse(page, gate);
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("ink-pad")).toHaveAccessibleName("Drawing pad, 1 stroke");
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("ink-pad")).toHaveAccessibleName("Drawing pad");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: saved river")).toBeVisible();
  await expect(page.getByText("Draw anything you want to keep")).toBeVisible();
  await page.keyboard.press("Control+Shift+Z");
  await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
});

test("Ctrl+Z on the pad of a sheet takes back its strokes, and nothing behind the sheet", async ({
  page,
}) => {
  await visit(page);
  await name(page, river, "river");
  await page.getByRole("button", { name: "river", exact: true }).click();
  await page.getByRole("button", { name: "Add a drawing" }).click();
  await drawByMouse(page, gate);
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("ink-pad")).toHaveAccessibleName("Drawing pad, 1 stroke");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("ink-pad")).toHaveAccessibleName("Drawing pad");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "river" })).toBeVisible();
});

test("save and next clears the pad and keeps the tags; a look-alike is pointed out", async ({
  page,
}) => {
  await visit(page);
  await drawByMouse(page, river);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByLabel("Name", { exact: true }).fill("river");
  await page.getByLabel("Tags").fill("water");
  await page.getByLabel("Tags").press("Enter");
  await page.getByRole("button", { name: "Save and next" }).click();
  await expect(page.getByTestId("ink-pad")).toHaveAccessibleName("Drawing pad");

  await drawByMouse(page, river);
  await expect(candidates(page).first()).toHaveAccessibleName("river");
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await expect(page.getByText("Looks like river.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove tag water" })).toBeVisible();
});

test("right to left, nothing runs off the screen", async ({ page }) => {
  await visit(page);
  await name(page, home, "בית");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of SCREENS) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }
});

test("the language changes at once and stays after a reload", async ({ page }) => {
  await visit(page, "/settings");
  await page.getByRole("radio", { name: "Deutsch" }).check();
  await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

async function name(page: Page, ink: typeof river, as: string): Promise<void> {
  await drawByMouse(page, ink);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByLabel("Name", { exact: true }).fill(as);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Saved ${as}`)).toBeVisible();
}

/** Presses Tab until the focus is on the element of this name, as a person without a pointer would. */
async function tabTo(page: Page, accessibleName: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
    if (accessibleName.test(focused.trim())) return;
  }
  throw new Error(`No way by Tab to ${accessibleName}`);
}
