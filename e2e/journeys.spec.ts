import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { candidates, expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import { drawByTouch, padOf } from "./support/hand.ts";

test("back from a symbol found by drawing leads to the pad, with the drawing on it", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await drawByTouch(page, river);
  await candidates(page).first().click();
  await expect(page.getByRole("heading", { name: "river" })).toBeVisible();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(padOf(page)).toHaveAccessibleName("Drawing pad, 3 strokes");
});

test("the undo of a message takes back its own step, also when a newer one follows", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await saveSymbol(page, gate, "gate");
  await expect(page.getByText("Saved river")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name: "gate", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
});

test("what is exported and imported into a fresh profile is exported there byte for byte", async ({
  page,
  browser,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await page.goto("/packs");
  await page.getByRole("button", { name: "Install Ogham" }).click();
  await expect(page.getByRole("button", { name: "Remove Ogham" })).toBeVisible();
  const exported = await exportAll(page);

  const fresh = await browser.newContext();
  const there = await fresh.newPage();
  await visit(there, "/settings");
  await there.locator("input[type=file][accept*=json]").setInputFiles(exported);
  await there.getByRole("dialog").getByRole("button", { name: "Import" }).click();
  await expect(there.getByText(/^Imported \d+ entries/)).toBeVisible();
  const again = await exportAll(there);
  expect(await readFile(again, "utf8")).toBe(await readFile(exported, "utf8"));
  await there.goto("/symbols");
  await expect(there.getByText("26 symbols", { exact: true })).toBeVisible();
  await fresh.close();
});

async function exportAll(page: Page): Promise<string> {
  await page.goto("/settings");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  return (await download).path();
}
