import type { Page } from "@playwright/test";
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { makeStamp } from "#core/log/hlc.ts";
import { expect, visit } from "./app.ts";
import { gate, river } from "./glyphs.ts";
import { drawByTouch } from "./hand.ts";

/** Words that nothing else in a browser's profile says. */
const WORDS = {
  name: "Zwirbelquell",
  meaning: "oathbrimming silence",
  notes: "told to nobody but the fjordkeeper",
  tag: "hushvellum",
  importedName: "Kräuselmond",
} as const;

/** Coordinates that no other test draws. */
const IMPORTED_INK: Ink = river.map((stroke) =>
  stroke.map(({ x, y, t }) => ({ x: x + 13, y: 1023 - y, t })),
);

/** What the app was told by `useApp`; the ink as it is stored. */
export const SECRETS = { ...WORDS, ink: encodeInk(IMPORTED_INK) };

/** Uses the app as a person would: draws, writes notes, imports, looks at what is there. */
export async function useApp(page: Page, origin: string): Promise<void> {
  await visit(page, origin);
  await drawByTouch(page, gate);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByLabel("Name", { exact: true }).fill(WORDS.name);
  await page.getByLabel("Tags").fill(WORDS.tag);
  await page.getByRole("button", { name: "Meaning, reading, notes …" }).click();
  await page.getByLabel("Meaning", { exact: true }).fill(WORDS.meaning);
  await page.getByLabel("Notes", { exact: true }).fill(WORDS.notes);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(`Saved ${WORDS.name}`)).toBeVisible();
  await page.goto(`${origin}/settings`);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "symbols.glyphary.json",
      mimeType: "application/json",
      buffer: Buffer.from(importFile()),
    });
  await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
  await expect(page.getByText(/^Imported \d+ entries/)).toBeVisible();
  await page.goto(origin);
  await page.getByRole("button", { name: WORDS.name, exact: true }).click();
  await expect(page.getByText(WORDS.notes)).toBeVisible();
}

function importFile(): string {
  const symbol = "importedsymbolxxxxxxxA";
  const register = (v: unknown) => ({
    v,
    s: makeStamp(1_800_000_000_000, 0),
    d: "somedevicexxxxxxxxxxxA",
    o: "someopxxxxxxxxxxxxxxxA",
  });
  const ink = IMPORTED_INK.map((stroke) => stroke.map(({ x, y, t }) => [x, y, t]));
  const records = [
    { id: symbol, kind: "symbol", fields: { name: register(WORDS.importedName) } },
    {
      id: `${symbol}.importedsamplexxxxxxxA`,
      kind: "sample",
      fields: {
        symbol: register(symbol),
        ink: register(ink),
        addedAt: register(1_800_000_000_000),
      },
    },
  ];
  return JSON.stringify({ format: "glyphary-export", version: 1, records, facts: [] });
}
