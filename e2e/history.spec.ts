import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { river } from "./support/glyphs.ts";
import { expectAccessible } from "./support/access/axe.ts";

test(
  "an older version of a symbol is found in its changes and made again, offline",
  KEPT,
  async ({ page, context }) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    await context.setOffline(true);
    await page.goto("/symbols");
    await page.getByRole("button", { name: "river", exact: true }).tap();
    await page.getByRole("button", { name: "Edit", exact: true }).tap();
    await page.getByLabel("Name", { exact: true }).fill("brook");
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(page.getByRole("heading", { name: "brook" })).toBeVisible();

    await page.getByRole("button", { name: "See all" }).tap();
    const versions = page.getByRole("list", { name: "Changes, newest first" }).getByRole("article");
    await expect(versions).toHaveCount(2);
    await expect(versions.first()).toContainText(/Name: .river. → .brook./);
    await expectAccessible(page);
    await versions.last().getByRole("button", { name: "Like this again" }).tap();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog).toContainText("river");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Make it so" }).tap();
    await expect(versions).toHaveCount(3);
    await expect(versions.first()).toContainText(/Name: .brook. → .river./);

    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("river");
    await expect(versions).toHaveCount(3);
  },
);
