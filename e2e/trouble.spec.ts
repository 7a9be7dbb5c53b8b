import type { Page } from "@playwright/test";
import { candidates, expect, saveSymbol, test, visit } from "./support/app.ts";
import { breakableDatabase, breakableWorker, unreadableSymbols } from "./support/breakage.ts";
import { dot, gate, home, river } from "./support/glyphs.ts";
import { drawByEvents, drawByTouch, padOf } from "./support/hand.ts";
import { scribble } from "./support/scribble.ts";

const makeNew = (page: Page) => page.getByRole("button", { name: /make it a new symbol/i }).click();
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const name = (page: Page) => page.getByLabel("Name", { exact: true });

test("a tap is ink: a dot is saved and found", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, dot, "point");
  await saveSymbol(page, river, "river");
  await drawByTouch(page, dot);
  await expect(candidates(page).first()).toHaveAccessibleName("point");
});

test("a scribble of 2,000 points is saved; one of 5,000 is refused and stays on the pad", async ({
  page,
}) => {
  await visit(page);
  await drawByEvents(page, scribble(2000));
  await makeNew(page);
  await name(page).fill("thicket");
  await save(page);
  await expect(page.getByText("Saved thicket")).toBeVisible();

  await drawByEvents(page, scribble(5000));
  await makeNew(page);
  await name(page).fill("forest");
  await save(page);
  await expect(page.getByText(/has [45],\d{3} points; 4,000 fit/)).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(padOf(page)).toHaveAccessibleName("Drawing pad, 1 stroke");
});

test("an empty name and 100,000 characters of notes are refused; the draft stays", async ({
  page,
}) => {
  await visit(page);
  await drawByTouch(page, river);
  await makeNew(page);
  await save(page);
  await expect(page.getByText("Give it a name, so that")).toBeVisible();
  await name(page).fill("river");
  await page.getByRole("button", { name: /Meaning, reading, notes/ }).click();
  const notes = page.getByLabel("Notes");
  await notes.fill("x".repeat(100_000));
  await save(page);
  await expect(page.getByText(/100,000 characters; 10,000 fit/)).toBeVisible();
  await expect(name(page)).toHaveValue("river");
  await notes.fill("short");
  await save(page);
  await expect(page.getByText("Saved river")).toBeVisible();
});

test("a name with markup and bidi controls is shown as text and turns nothing round", async ({
  page,
}) => {
  await visit(page);
  await drawByTouch(page, river);
  await makeNew(page);
  await name(page).fill("<img src=x onerror=alert(1)>\u202Eteg\u2066");
  await save(page);
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.goto("/symbols");
  const tile = page.getByRole("button", { name: "<img src=x onerror=alert(1)>teg" });
  await expect(tile).toBeVisible();
  await tile.click();
  await expect(
    page.getByRole("heading", { name: "<img src=x onerror=alert(1)>teg" }),
  ).toBeVisible();
  await expect(page.locator("main img")).toHaveCount(0);
});

test("a symbol deleted in another tab says so here and can be brought back", async ({
  page,
  context,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await page.goto("/symbols");
  await page.getByRole("button", { name: "river", exact: true }).click();
  await expect(page.getByRole("heading", { name: "river" })).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole("button", { name: "Delete", exact: true }).click();
  await page.bringToFront();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("heading", { name: "river" })).toBeVisible();
});

test("two tabs that write at once lose nothing", async ({ page, context }) => {
  await visit(page);
  const other = await context.newPage();
  await other.goto("/");
  const rows = (from: string) => ["1", "2", "3"].map((digit) => `${from}${digit}`);
  await Promise.all([
    ...[page, other].map(async (tab, index) => {
      for (const each of rows(index === 0 ? "left" : "right")) await addByText(tab, each);
    }),
  ]);
  for (const tab of [page, other]) {
    await tab.goto("/symbols");
    for (const each of [...rows("left"), ...rows("right")]) {
      await expect(tab.getByRole("button", { name: each, exact: true })).toBeVisible();
    }
  }
});

test("a full disk in the middle of a save: the drawing stays, and saving works once there is room", async ({
  page,
}) => {
  await breakableDatabase(page);
  await visit(page);
  await drawByTouch(page, river);
  await makeNew(page);
  await name(page).fill("river");
  await page.evaluate(() => (window.storageBreakage = "full"));
  await save(page);
  await expect(page.getByText("This device has no room left")).toBeVisible();
  await expect(name(page)).toHaveValue("river");
  await expect(padOf(page)).toHaveAttribute("aria-label", "Drawing pad, 3 strokes");
  await page.evaluate(() => (window.storageBreakage = "none"));
  await save(page);
  await expect(page.getByText("Saved river")).toBeVisible();
});

test("a database connection lost while the tab slept is opened again", async ({ page }) => {
  await breakableDatabase(page);
  await visit(page);
  await saveSymbol(page, river, "river");
  await page.evaluate(() => window.loseConnections());
  await saveSymbol(page, home, "home");
  await page.goto("/symbols");
  await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "home", exact: true })).toBeVisible();
});

test("a tab that lost its connection follows other tabs again", async ({ page, context }) => {
  await breakableDatabase(page);
  await visit(page, "/symbols");
  await addByText(page, "before");
  await page.goto("/symbols");
  await expect(page.getByRole("button", { name: "before", exact: true })).toBeVisible();
  await page.evaluate(() => window.loseConnections());
  const other = await context.newPage();
  await addByText(other, "after");
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("button", { name: "after", exact: true })).toBeVisible();
});

test("a recogniser that crashes is started again and answers", async ({ page }) => {
  await breakableWorker(page);
  await visit(page);
  await saveSymbol(page, river, "river");
  await saveSymbol(page, gate, "gate");
  await page.evaluate(() => window.crashWorkers());
  await drawByTouch(page, river);
  await expect(candidates(page).first()).toHaveAccessibleName("river");
});

test("a recogniser that crashes again and again is given up, said so, and tried again when asked", async ({
  page,
}) => {
  await breakableWorker(page);
  await visit(page);
  await saveSymbol(page, river, "river");
  await page.evaluate(() => {
    window.workersAreBroken = true;
    window.crashWorkers();
  });
  await drawByTouch(page, river);
  await expect(page.getByText("Finding by drawing has stopped.")).toBeVisible();
  await expect(padOf(page)).toHaveAccessibleName("Drawing pad, 3 strokes");
  await page.evaluate(() => (window.workersAreBroken = false));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(candidates(page).first()).toHaveAccessibleName("river");
  await expect(page.getByText("Finding by drawing has stopped.")).toHaveCount(0);
});

test("symbols that cannot be read are not shown as an empty dictionary", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await unreadableSymbols(page);
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("does not let Glyphary keep anything");
});

test("without IndexedDB the app says so and what to do", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("blocked", "SecurityError");
    };
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("does not let Glyphary keep anything");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a database of a newer version is left alone, and a copy can be saved", async ({ page }) => {
  await makeDatabase(page, 990, { records: "id" }, { records: [{ id: "a", later: "kept" }] });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("newer Glyphary");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy of the data" }).click();
  expect((await download).suggestedFilename()).toBe("glyphary-copy.json");
  expect(await page.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(990);
});

test("a newer version in another tab takes the database over: what was drawn stays", async ({
  page,
}) => {
  await visit(page);
  await drawByTouch(page, river);
  await makeNew(page);
  await name(page).fill("river");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open("glyphary-1", 990).onsuccess = resolve;
      }),
  );
  await save(page);
  await expect(
    page.getByText("Glyphary was updated in another tab, or its data was cleared."),
  ).toBeVisible();
  await expect(name(page)).toHaveValue("river");
  await expect(padOf(page)).toHaveAttribute("aria-label", "Drawing pad, 3 strokes");
});

test("another tab that holds an older database open is named", async ({ page, context }) => {
  const older = await context.newPage();
  await makeDatabase(older, 10, { records: "id", facts: "id", outbox: "seq", meta: "key" }, {});
  // Like a tab that does not hear, it keeps its connection when it is asked to let go.
  await older.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("glyphary", 10);
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          resolve();
        };
      }),
  );
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("close the other tabs");
  await older.close();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Draw a symbol here")).toBeVisible();
});

test("a database of the first version migrates and keeps its symbols", async ({ page }) => {
  const register = (value: string | number) => ({
    v: value,
    s: "0190000000000000",
    d: "device",
    o: "op",
  });
  await makeDatabase(
    page,
    10,
    { records: "id", facts: "id", outbox: "seq", meta: "key" },
    {
      records: [
        {
          id: "old-symbol",
          kind: "symbol",
          fields: { name: register("old oak"), text: register("🌳"), createdAt: register(1) },
        },
      ],
    },
  );
  await visit(page, "/symbols");
  await expect(page.getByRole("button", { name: "old oak" })).toBeVisible();
});

for (const [what, body] of [
  ["cut short", '{"format":"glyphary-pack","version":1,"id":"hiragana","symb'],
  ["of wrong types", '{"format":"glyphary-pack","version":1,"id":"hiragana","symbols":"none"}'],
] as const) {
  test(`a pack file ${what} is refused with a clear message`, async ({ page }) => {
    await page.route("**/packs/hiragana.*.json", (route) =>
      route.fulfill({ body, contentType: "application/json" }),
    );
    await visit(page, "/packs");
    await page.getByRole("button", { name: "Install Hiragana" }).click();
    await expect(page.getByText(/damaged|incomplete/i)).toBeVisible();
    await expect(page.getByRole("button", { name: "Remove Hiragana" })).toHaveCount(0);
  });
}

async function addByText(page: Page, symbolName: string): Promise<void> {
  await page.goto("/symbols");
  await page.getByRole("button", { name: "Add symbols" }).click();
  await page.getByRole("button", { name: /from text/i }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("As text").fill("✳");
  await sheet.getByLabel("Name", { exact: true }).fill(symbolName);
  await sheet.getByRole("button", { name: "Save", exact: true }).click();
  await expect(sheet).toHaveCount(0);
}

/** Makes a database by plain IndexedDB, before the app has been there. */
async function makeDatabase(
  page: Page,
  version: number,
  stores: Readonly<Record<string, string>>,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  // Any address of the origin that runs no app.
  await page.goto("/icons/icon.svg");
  await page.evaluate(
    (input) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("glyphary", input.version);
        request.onupgradeneeded = () => {
          for (const [store, keyPath] of Object.entries(input.stores)) {
            const made = request.result.createObjectStore(store, {
              keyPath,
              autoIncrement: keyPath === "seq",
            });
            if (store === "records" || store === "facts") made.createIndex("kind", "kind");
            for (const row of input.rows[store] ?? []) made.put(row);
          }
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(new Error("no database"));
      }),
    { version, stores, rows },
  );
}
