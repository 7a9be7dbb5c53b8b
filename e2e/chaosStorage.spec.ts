import { expect, saveSymbol, test, visit } from "./support/app.ts";
import { home, river } from "./support/glyphs.ts";
import { drawByTouch, padOf } from "./support/hand.ts";

test("data that the browser clears beneath the app: what is drawn is not taken as saved, and a reload begins anew", async ({
  page,
  context,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", {
    origin: new URL(page.url()).origin,
    storageTypes: "indexeddb",
  });

  await drawByTouch(page, home);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByLabel("Name", { exact: true }).fill("home");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("then reload this page");
  await expect(page.getByText("Saved home")).toHaveCount(0);
  await expect(padOf(page)).toHaveAccessibleName(/2 strokes/);

  await page.reload();
  await saveSymbol(page, home, "home");
  await page.reload();
  await page.goto("/symbols");
  await expect(page.getByRole("button", { name: "home", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "river", exact: true })).toHaveCount(0);
});
