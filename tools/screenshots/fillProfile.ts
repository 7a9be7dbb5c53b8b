import type { Page } from "@playwright/test";
import { gate, home, river } from "../../e2e/support/glyphs.ts";
import { drawByMouse } from "../../e2e/support/hand.ts";

/** Gives a fresh profile some symbols of its own and a pack, by the same doors as a person. */
export async function fillProfile(page: Page): Promise<void> {
  await page.goto("/packs");
  await page.getByRole("button", { name: "Install Elder Futhark" }).click();
  await page.getByRole("button", { name: "Remove Elder Futhark" }).waitFor();
  await page.goto("/");
  for (const [name, ink] of [
    ["gate", gate],
    ["home", home],
    ["river", river],
  ] as const) {
    await drawByMouse(page, ink);
    await page.getByRole("button", { name: /make it a new symbol/i }).click();
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText(`Saved ${name}`).waitFor();
  }
}
