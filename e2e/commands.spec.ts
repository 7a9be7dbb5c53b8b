import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { candidates, expect, holdBack, saveSymbol, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import { drawByTouch, padOf } from "./support/hand.ts";

test("everything is found and done by a few letters, and what it leads to closes again", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  const palette = field(page);

  await test.step("a symbol is opened by its name", async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
    await page.keyboard.type("rvr");
    await expect(options(page).first()).toHaveText("river");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/symbols\/[^/?]+$/);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
  await test.step("a new symbol is begun from anywhere, and back leads where one was", async () => {
    await openPalette(page);
    await page.keyboard.type("emoji");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "New symbol" })).toBeVisible();
    await expect(page).toHaveURL(/\/symbols$/);
    await page.getByLabel("As text").fill("🌊");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByRole("button", { name: "Add symbols" }).click();
    await page.getByRole("button", { name: "New from text or emoji" }).click();
    await expect(page.getByLabel("As text")).toHaveValue("🌊");
    await page.keyboard.press("Escape");
    await page.goBack();
    await expect(page).toHaveURL(/\/symbols\/[^/?]+$/);
  });
  await test.step("an import opens the browser's own choice of files", async () => {
    await openPalette(page);
    await page.keyboard.type("import");
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    expect((await chooser).isMultiple()).toBe(false);
    await expect(page).toHaveURL(/\/settings$/);
  });
  await test.step("an export comes without leaving the screen", async () => {
    await page.getByRole("button", { name: "Find a command or a symbol" }).click();
    await expect(palette).toBeFocused();
    await page.keyboard.type("export");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect(await readFile(await (await download).path(), "utf8")).toContain('"river"');
  });
  await test.step("a backup's sheet stands, and the keys open nothing over it", async () => {
    await openPalette(page);
    await page.keyboard.type("save backup");
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Save a backup" });
    await expect(sheet).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  });
  await test.step("keys are listed, and single ones can be turned off", async () => {
    const single = page.getByRole("switch", { name: "Keys without Ctrl" });
    await single.focus();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "What keys do" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(single).toBeFocused();
    await page.keyboard.press("Space");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
  });
  await test.step("what was done last comes first", async () => {
    await expect(options(page).first()).toHaveText("Save a backup");
    await page.keyboard.type("undo");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Undone: saved river")).toBeVisible();
  });
});

test("what is tapped stands on the other side for the left hand, from the first picture on", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await saveSymbol(page, gate, "gate");
  await drawByTouch(page, river);
  await expect(candidates(page)).toHaveCount(2);
  const sides = async () => ({
    settings: await isOnLeft("Settings"),
    clear: await isOnLeft("Clear the pad"),
    best: ((await candidates(page).first().boundingBox())?.x ?? 0) < 195,
  });
  const isOnLeft = async (name: string) =>
    ((await page.getByRole("button", { name, exact: true }).boundingBox())?.x ?? 0) < 195;
  expect(await sides()).toEqual({ settings: false, clear: false, best: true });

  await openPalette(page);
  await page.keyboard.type("left hand");
  await page.keyboard.press("Enter");
  await expect.poll(sides).toEqual({ settings: true, clear: true, best: false });
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("button", { name: "Settings", exact: true }).waitFor();
  expect(await isOnLeft("Settings")).toBe(true);
});

test("what was found is said once the hand rests, and a cleared drawing comes back", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  const said = page.locator('p[aria-live="polite"]');
  await expect(said).toHaveText("");
  await said.evaluate((region) => {
    const heard: (string | null)[] = [];
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    Object.assign(window, { heard });
  });
  await drawByTouch(page, river);
  await expect(said).toHaveText("1 candidate: river");
  expect(await page.evaluate(() => Reflect.get(window, "heard") as unknown)).toEqual([
    "1 candidate: river",
  ]);

  await page.getByRole("button", { name: "Clear the pad" }).click();
  await expect(padOf(page)).toHaveAccessibleName("Drawing pad");
  await page.keyboard.press("Control+z");
  await expect(padOf(page)).toHaveAccessibleName(/3 strokes/);
});

test("a sheet whose code comes late is not shown to whoever has closed it or turned elsewhere", async ({
  page,
}) => {
  const CODE = "**/assets/Commands-*.js";
  const keys = page.getByRole("dialog", { name: "What keys do" });
  for (const turnAway of [
    () => page.keyboard.press("Escape"),
    () => page.getByRole("link", { name: "Insights" }).click(),
  ]) {
    const release = await holdBack(page, CODE);
    await visit(page);
    const asked = page.waitForRequest(CODE);
    // As soon as the key is heard.
    await expect(async () => {
      await page.keyboard.press("?");
      await Promise.race([asked, Promise.reject(new Error("not asked for yet"))]);
    }).toPass();
    await turnAway();
    release();
    await arrived(page, (await asked).url());
    await expect(keys).toHaveCount(0);
    await page.keyboard.press("?");
    await expect(keys).toHaveCount(1);
  }
});

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

function field(page: Page) {
  return page.getByRole("combobox", { name: "Find a command or a symbol" });
}

function options(page: Page) {
  return page.getByRole("listbox", { name: "Commands" }).getByRole("option");
}

/** React shows what has arrived at most so often (its FALLBACK_THROTTLE_MS), and a slow machine later. ms. */
const SHOWN_MS = 300 + 500;

/** Code is there, and what waited for it would be seen. */
async function arrived(page: Page, code: string): Promise<void> {
  await page.evaluate((address) => import(address), code);
  await page.waitForTimeout(SHOWN_MS);
}
