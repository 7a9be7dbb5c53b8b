import type { Page } from "@playwright/test";
import { expect, holdBack, test, visit } from "./support/app.ts";
import { untilRatingsHear } from "./support/session.ts";
import { expectFocusSomewhere, tabTo } from "./support/keys.ts";
import { prepare } from "./support/states.ts";
import { go } from "./support/states/walk.ts";
import { world } from "./support/world.ts";

const PASSPHRASE = "seven slow boats come home";

test.setTimeout(120_000);

test("by keyboard alone and without drawing: a symbol is made, found, learnt, practised, saved elsewhere and taken back", async ({
  page,
}) => {
  // What stands beside the screens comes late: the focus does not wait for it.
  const release = await holdBack(page, "**/assets/Later-*.js");
  await visit(page);
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  const press = (key: string) => page.keyboard.press(key);

  await press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  // Made of a character.
  await goBy(page, /^Symbols/);
  release();
  await tabTo(page, /^Add symbols$/);
  await press("Enter");
  await tabTo(page, /^New from text or emoji$/);
  await press("Enter");
  await expect(page.getByLabel("As text")).toBeFocused();
  await page.keyboard.type("ᚠ");
  await tabTo(page, /^Name$/);
  await page.keyboard.type("wealth");
  await press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: "wealth" })).toBeVisible();
  await expectFocusSomewhere(page);

  // A sheet gives the focus back to what opened it.
  await tabTo(page, /^Edit$/);
  await press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press("Escape");
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeFocused();

  // Found.
  await goBy(page, /^Draw$/);
  await tabTo(page, /^Or type to find/);
  await page.keyboard.type("weal");
  await expect(page.getByRole("list", { name: "Found by name" })).toBeVisible();
  await press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "wealth" })).toBeVisible();
  await expectFocusSomewhere(page);

  // A setting: what has no drawing can be read.
  await tabTo(page, /^Settings$/);
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeFocused();
  await tabTo(page, /^Set up practice$/);
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Practice" })).toBeFocused();
  await tabTo(page, /^Draw it$/);
  await press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Read it" })).toBeChecked();

  // Learnt and practised.
  await goBy(page, /^Practise/);
  await tabTo(page, /^Choose symbols to learn$/);
  await press("Enter");
  await tabTo(page, /^My own symbols/);
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await tabTo(page, /^Show/);
  await press("Enter");
  await untilRatingsHear(page);
  await tabTo(page, /^Easy/);
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Done for now" })).toBeVisible();
  await expectFocusSomewhere(page);
  await tabTo(page, /^Done$/);
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Practise" })).toBeFocused();

  // Saved elsewhere.
  await tabTo(page, /^Settings$/);
  await press("Enter");
  await tabTo(page, /^Save a backup$/);
  await press("Enter");
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await tabTo(page, /^Passphrase of the backup$/);
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page, /^Once more$/);
  await page.keyboard.type(PASSPHRASE);
  const saved = page.waitForEvent("download");
  await press("Enter");
  expect((await saved).suggestedFilename()).toMatch(/\.glyphary$/);
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Save a backup" })).toBeFocused();

  // Deleted and taken back.
  await goBy(page, /^Symbols/);
  await tabTo(page, /^ᚠ?wealth$/);
  await press("Enter");
  await expectFocusSomewhere(page);
  await tabTo(page, /^Delete$/);
  await press("Enter");
  await expect(page.getByText(/^Deleted .*wealth/)).toBeVisible();
  await expectFocusSomewhere(page);
  await press("Control+z");
  await expect(page.getByText("Undone: deleted wealth")).toBeVisible();
  await expect(page.getByRole("button", { name: "wealth", exact: true })).toBeVisible();
});

test("what a screen reader tells of the main screens", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await prepare(page, "world");
  const { ids } = await world();
  for (const [address, told] of [
    ["/", DRAW],
    ["/symbols", SYMBOLS],
    [`/symbols/${ids.river}`, SYMBOL],
    ["/practise", PRACTISE],
    [`/practise/session?scope=symbol:${ids.gate}&cram=1`, SESSION],
    ["/insights", INSIGHTS],
    ["/settings", SETTINGS],
  ] as const) {
    await go(page, address);
    await expect(page.locator("body")).toMatchAriaSnapshot(told);
  }
});

/** To another screen by the bar of navigation, which comes before everything else. */
async function goBy(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

const NAVIGATION = `
- link "Skip to content"
- navigation "Main":
  - link "Draw"
  - link "Symbols"
  - link /Practise/
  - link "Insights"`;

const DRAW = `${NAVIGATION}
- main:
  - heading "Glyphary" [level=1]
  - button "Settings"
  - img "Drawing pad"
  - button "Undo last stroke" [disabled]
  - button "Clear the pad" [disabled]
  - search:
    - searchbox "Or type to find one"
  - heading "Recent" [level=2]
  - combobox "A tap"
  - list "Recent":
    - listitem:
      - button "Fehu"
- region "Messages"
`;

const SYMBOLS = `${NAVIGATION}
- main:
  - heading "Symbols" [level=1]
  - button "Add symbols"
  - button "Settings"
  - search:
    - searchbox "Search 32 symbols"
    - button "Find by drawing"
  - group "Show only symbols with these tags":
    - button "All" [pressed]
    - button "water"
  - status: 32 symbols
  - combobox "Order"
  - list "Symbols":
    - listitem:
      - button "Fehu"
`;

const SYMBOL = `${NAVIGATION}
- main:
  - button "Back"
  - heading "Symbol" [level=1]
  - article:
    - img "river"
    - button "Play strokes"
    - heading "river" [level=2]
    - list "Tags"
    - button "Test yourself"
    - button "Edit"
    - button "Copy"
    - button "Delete"
    - region "Notes"
    - heading "1 drawing" [level=3]
    - list:
      - listitem:
        - button "Drawing 1, the reference"
      - listitem:
        - button "Add a drawing"
    - heading "Practice" [level=3]
    - button "Practise this"
    - img /Ratings, oldest first/
    - heading "Your drawings over time" [level=4]
`;

const PRACTISE = `${NAVIGATION}
- main:
  - heading "Practise" [level=1]
  - region "Today":
    - button "Practise"
  - button /Choose/
  - region "Practise a part of it":
    - heading "Practise a part of it" [level=2]
    - group "By tag":
      - button "My worst"
`;

const SESSION = `
- link "Skip to content"
- main:
  - button "Leave practice"
  - progressbar "How far you are"
  - button "Take back the last answer" [disabled]
  - heading "Draw gate" [level=1]
  - img /Your drawing of/
  - button "Undo last stroke" [disabled]
  - button "Clear the pad" [disabled]
  - button "Check" [disabled]
  - button "Hint"
  - button "Answer without drawing"
`;

const INSIGHTS = `${NAVIGATION}
- main:
  - heading "Insights" [level=1]
  - region "Coherence":
    - heading "Coherence" [level=2]
    - img /Coherence \\d+ of 100/
  - region "A year of practice":
    - img /Practice in the last year/
  - region "Coming due":
    - img /cards come due/
  - region "What stays"
  - region "Hardest symbols"
`;

const SETTINGS = `${NAVIGATION}
- main:
  - heading "Settings" [level=1]
  - region "Appearance":
    - heading "Appearance" [level=2]
    - group "Colours":
      - radio "Automatic" [checked]
    - group "The hand you draw with":
      - radio "Left"
      - radio "Right" [checked]
  - region "Your data"
  - region "Practice":
    - link "Set up practice"
  - region "Backup":
    - button "Save a backup"
    - button "Restore a backup"
`;
