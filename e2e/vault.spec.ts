import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { home, river } from "./support/glyphs.ts";
import {
  expectLocked,
  expectOpen,
  openSafety,
  PASSPHRASE,
  tryPassphrase,
  turnLockOn,
} from "./support/lock.ts";
import { expectAccessible } from "./support/access/axe.ts";

/** Each key takes a second or two to make, and some tests make several. */
test.setTimeout(120_000);

test(
  "a lock is turned on by touch, asks after a reload, and gives everything back",
  KEPT,
  async ({ page, context }) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    await context.setOffline(true);
    await openSafety(page);
    await expect(page.getByText("Whoever can open this browser profile")).toBeVisible();
    await turnLockOn(page, { atStep: () => expectAccessible(page) });

    await page.reload();
    await expectLocked(page);
    await tryPassphrase(page, "the stork waits at dusk");
    await expect(page.getByRole("alert")).toContainText("not the passphrase", { timeout: 20_000 });
    await tryPassphrase(page, PASSPHRASE);
    await expectOpen(page);
    await page.getByRole("link", { name: "Symbols" }).tap();
    await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Draw" }).tap();
    await saveSymbol(page, home, "home");

    // No pad is shown before the lock.
    expect(await page.evaluate(() => localStorage.getItem("glyphary.start"))).toBe("locked");
    await page.reload();
    await tryPassphrase(page, PASSPHRASE);
    await expectOpen(page);
    await page.getByRole("link", { name: "Symbols" }).tap();
    await expect(page.getByRole("button", { name: "home", exact: true })).toBeVisible();
  },
);

test("the words on paper open it, and a slip of the pen is told", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await openSafety(page);
  const words = await turnLockOn(page);

  await page.getByRole("button", { name: "Use the recovery phrase" }).tap();
  const area = page.getByLabel("The words of your recovery phrase");
  await area.fill([...words.slice(0, 4), "rivr", ...words.slice(5)].join(" "));
  await expect(page.getByRole("alert")).toContainText("Word 5, “rivr”");
  await area.fill(words.join("\n"));
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Open", exact: true }).tap();
  await expectOpen(page);
  await page.getByRole("link", { name: "Symbols" }).tap();
  await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
});

test("locking by the keyboard locks every tab, and turning the lock off ends it", async ({
  page,
  context,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await openSafety(page);
  await turnLockOn(page);
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  const other = await context.newPage();
  await other.goto("/");
  await tryPassphrase(other, PASSPHRASE);
  await expectOpen(other);
  await other.keyboard.press("Control+Shift+L");
  await expectLocked(other);
  await expectLocked(page);
  await other.close();

  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await page.getByRole("button", { name: "Turn the lock off" }).tap();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await sheet.getByRole("button", { name: "Turn the lock off" }).tap();
  await expect(page.getByText("Whoever can open this browser profile")).toBeVisible({
    timeout: 20_000,
  });
  await page.goto("/symbols");
  await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
});
