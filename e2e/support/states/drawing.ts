import type { Page } from "@playwright/test";
import type { Ink } from "#core/ink/ink.ts";
import { candidates, expect } from "../app.ts";
import { home, river } from "../glyphs.ts";
import { drawByEvents, padOf } from "../hand.ts";
import { go, press, seesSheet, sheet, type State } from "./walk.ts";

/** Unlike anything there is. */
const SPIRAL: Ink = [
  Array.from({ length: 60 }, (_, step) => ({
    x: Math.round(512 + Math.cos(step / 4) * step * 6),
    y: Math.round(512 + Math.sin(step / 4) * step * 6),
    t: step * 12,
  })),
];

/** The pad, and what follows from drawing on it. */
export const drawing: readonly State[] = [
  { name: "draw-first-visit", needs: "nothing", open: pad },
  {
    name: "draw-first-symbol",
    needs: "nothing",
    open: async (page) => {
      await drawn(page, river);
      await page.getByText("Your first symbol.").waitFor();
    },
  },
  { name: "draw", needs: "world", open: async (page) => recent(page) },
  { name: "draw-candidates", needs: "world", open: found },
  {
    name: "draw-unlike",
    needs: "world",
    open: async (page) => {
      await drawn(page, SPIRAL);
      await page
        .getByText(/unlike any symbol|Is it one of these/)
        .first()
        .waitFor();
    },
  },
  {
    name: "draw-found-by-name",
    needs: "world",
    open: async (page) => {
      await recent(page);
      await page.getByRole("searchbox").fill("e");
      await page.getByRole("list", { name: "Found by name" }).waitFor();
    },
  },
  {
    name: "draw-nothing-found",
    needs: "world",
    open: async (page) => {
      await recent(page);
      await page.getByRole("searchbox").fill("xyzzy");
      await page.getByText("No symbol has that").waitFor();
    },
  },
  { name: "naming", needs: "world", open: naming },
  {
    name: "naming-more",
    needs: "world",
    open: async (page) => {
      await naming(page);
      await press(page, /^Meaning, reading, notes/);
      await sheet(page).getByLabel("Notes").waitFor();
    },
  },
  {
    name: "naming-refused",
    needs: "world",
    open: async (page) => {
      await naming(page);
      await sheet(page).getByLabel("Name", { exact: true }).fill("");
      await press(page, "Save");
      await sheet(page).getByText("Give it a name").waitFor();
    },
  },
];

async function pad(page: Page): Promise<void> {
  await go(page, "/");
  await expect(padOf(page)).toBeVisible();
  const clear = page.getByRole("button", { name: "Clear the pad" });
  if (await clear.isEnabled()) await clear.click();
}

async function recent(page: Page): Promise<void> {
  await pad(page);
  await page.getByRole("searchbox").fill("");
  await page.getByRole("list", { name: "Recent" }).waitFor();
}

async function drawn(page: Page, ink: Ink): Promise<void> {
  await pad(page);
  await drawByEvents(page, ink);
}

async function found(page: Page): Promise<void> {
  await drawn(page, river);
  await expect(candidates(page).first()).toHaveAccessibleName("river");
}

async function naming(page: Page): Promise<void> {
  await drawn(page, home);
  await candidates(page).first().waitFor();
  await press(page, /make it a new symbol/);
  await seesSheet(page, "New symbol");
}
