import type { Page } from "@playwright/test";
import { expect } from "../app.ts";
import { drawByEvents } from "../hand.ts";
import { river } from "../glyphs.ts";
import { HEBREW_NAME, LONG_NAME, type SymbolKey, world } from "../world.ts";
import { go, press, seesSheet, sheet, type State } from "./walk.ts";

/** The dictionary and the pages of its symbols. */
export const symbols: readonly State[] = [
  { name: "symbols-empty", needs: "nothing", open: (page) => go(page, "/symbols") },
  { name: "symbols", needs: "world", open: list },
  {
    name: "symbols-tag",
    needs: "world",
    open: async (page) => {
      await list(page);
      await press(page, "water");
      await page.getByText(/^\d+ of \d+$/).waitFor();
    },
  },
  {
    name: "symbols-none-found",
    needs: "world",
    open: async (page) => {
      await list(page);
      await page.getByRole("searchbox").fill("xyzzy");
      await page.getByText("No symbol has").waitFor();
    },
  },
  {
    name: "symbols-none-with-tags",
    needs: "world",
    open: async (page) => {
      await list(page);
      await press(page, "water");
      await press(page, "מים");
      await page.getByText("No symbol has all of these").waitFor();
    },
  },
  { name: "symbols-add", needs: "world", open: add },
  { name: "symbols-from-text", needs: "world", open: fromText },
  {
    name: "symbols-from-text-refused",
    needs: "world",
    open: async (page) => {
      await fromText(page);
      await press(page, "Save");
      await sheet(page)
        .getByText(/nothing to save|Give it a name/)
        .waitFor();
    },
  },
  {
    name: "symbols-paste-list",
    needs: "world",
    open: async (page) => {
      await add(page);
      await press(page, "Paste a list");
      await sheet(page)
        .getByRole("textbox")
        .fill("水\twater\tnature\n☀\tsun\tnature, sky\n\twithout a character\n水\twater again");
      await sheet(page)
        .getByText(/left out/)
        .first()
        .waitFor();
    },
  },
  { name: "symbol", needs: "world", open: (page) => symbol(page, "river", "river") },
  { name: "symbol-long", needs: "world", open: (page) => symbol(page, "long", LONG_NAME) },
  {
    name: "symbol-right-to-left",
    needs: "world",
    open: (page) => symbol(page, "hebrew", HEBREW_NAME),
  },
  { name: "symbol-of-text", needs: "world", open: (page) => symbol(page, "tree", "tree") },
  { name: "symbol-of-a-dot", needs: "world", open: (page) => symbol(page, "point", "point") },
  { name: "symbol-kept-here", needs: "world", open: (page) => symbol(page, "secret", "kept here") },
  {
    name: "symbol-unknown",
    needs: "world",
    open: async (page) => {
      await go(page, "/symbols/nothing-has-this-id");
      await page.getByText("There is no symbol at this address").waitFor();
    },
  },
  { name: "symbol-edit", needs: "world", open: (page) => edit(page, "river", "river") },
  { name: "symbol-edit-long", needs: "world", open: (page) => edit(page, "long", LONG_NAME) },
  {
    name: "symbol-copy",
    needs: "world",
    open: async (page) => {
      await symbol(page, "long", LONG_NAME);
      await press(page, "Copy");
      await seesSheet(page, /^Copy/);
    },
  },
  {
    name: "symbol-level",
    needs: "world",
    open: async (page) => {
      await symbol(page, "river", "river");
      await press(page, /Change$/);
      await seesSheet(page, "Keep it on this device");
    },
  },
  {
    name: "symbol-drawing",
    needs: "world",
    open: async (page) => {
      await symbol(page, "river", "river");
      await press(page, /^Drawing 1/);
      await seesSheet(page, /Drawing of/);
    },
  },
  {
    name: "symbol-add-drawing",
    needs: "world",
    open: async (page) => {
      await symbol(page, "river", "river");
      await press(page, "Add a drawing");
      await seesSheet(page, /^Draw/);
      await drawByEvents(page, river);
    },
  },
  {
    name: "symbol-begin-anew",
    needs: "world",
    open: async (page) => {
      await symbol(page, "river", "river");
      await press(page, /^Begin anew/);
      await seesSheet(page, /^Begin/);
    },
  },
  { name: "changes", needs: "world", open: changes },
  {
    name: "changes-strand",
    needs: "world",
    open: async (page) => {
      await changes(page);
      await page.getByText("What led to this").first().click();
    },
  },
  {
    name: "changes-again",
    needs: "world",
    open: async (page) => {
      await changes(page);
      await press(page, /^Like this again/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "test", needs: "world", open: test },
  {
    name: "test-graded",
    needs: "world",
    open: async (page) => {
      await test(page);
      await drawByEvents(page, river.slice(0, 2));
      await press(page, "Check");
      await page
        .getByText(/is missing/)
        .first()
        .waitFor();
    },
  },
  {
    name: "test-strokes",
    needs: "world",
    open: async (page) => {
      await test(page);
      await press(page, "Show me the strokes");
      await page.getByRole("button", { name: "Now draw it" }).waitFor();
    },
  },
];

async function list(page: Page): Promise<void> {
  await go(page, "/symbols");
  await page.getByRole("searchbox").fill("");
  const all = page.getByRole("button", { name: "All", exact: true });
  if ((await all.getAttribute("aria-pressed")) === "false") await all.click();
  await page.getByRole("list", { name: "Symbols" }).waitFor();
}

async function add(page: Page): Promise<void> {
  await list(page);
  await press(page, "Add symbols");
  await seesSheet(page, "Add symbols");
}

async function fromText(page: Page): Promise<void> {
  await add(page);
  await press(page, "New from text or emoji");
  await sheet(page).getByLabel("As text").waitFor();
}

async function symbol(page: Page, key: SymbolKey, name: string): Promise<void> {
  await go(page, `/symbols/${(await world()).ids[key]}`);
  await page.getByRole("heading", { level: 2, name }).first().waitFor();
}

async function edit(page: Page, key: SymbolKey, name: string): Promise<void> {
  await symbol(page, key, name);
  await press(page, "Edit");
  await seesSheet(page, "Edit");
}

/** What was imported came in one piece: the changes to look at are made here, once. */
async function changes(page: Page): Promise<void> {
  const address = `/symbols/${(await world()).ids.river}/history`;
  await go(page, address);
  const versions = page.getByRole("list", { name: "Changes, newest first" });
  await versions.waitFor();
  if (await versions.getByText("What led to this").first().isVisible()) return;
  for (const meaning of ["water", "water that goes somewhere"]) {
    await edit(page, "river", "river");
    await sheet(page).getByLabel("Meaning", { exact: true }).fill(meaning);
    await press(page, "Save");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  }
  await go(page, address);
  await versions.getByText("What led to this").first().waitFor();
}

async function test(page: Page): Promise<void> {
  await go(page, `/symbols/${(await world()).ids.river}/test`);
  await page.getByText("Draw it from memory").waitFor();
}
