import type { Page } from "@playwright/test";
import { drawByEvents } from "../hand.ts";
import { gate } from "../glyphs.ts";
import { world } from "../world.ts";
import { go, press, seesSheet, type State } from "./walk.ts";

/** Practice, what it shows of itself, and packs. Nothing is rated, so that every walk meets the same cards. */
export const practice: readonly State[] = [
  { name: "practise-empty", needs: "nothing", open: (page) => go(page, "/practise") },
  {
    name: "practise-choose-first",
    needs: "nothing",
    open: async (page) => {
      await go(page, "/practise");
      await press(page, /^Choose/);
      await seesSheet(page, "What to learn");
    },
  },
  { name: "practise", needs: "world", open: begin },
  {
    name: "practise-part",
    needs: "world",
    open: async (page) => {
      await begin(page);
      await press(page, "place");
      await page.getByText("Without touching the schedule.").waitFor();
    },
  },
  {
    name: "practise-choose",
    needs: "world",
    open: async (page) => {
      await begin(page);
      await press(page, /^Choose/);
      await seesSheet(page, "What to learn");
    },
  },
  { name: "session-draw", needs: "world", open: asked },
  {
    name: "session-hint",
    needs: "world",
    open: async (page) => {
      await asked(page);
      await press(page, "Hint");
      await page.getByText("is shown in red").waitFor();
    },
  },
  {
    name: "session-graded",
    needs: "world",
    open: async (page) => {
      await asked(page);
      await drawByEvents(page, gate);
      await press(page, "Check");
      await page.getByText(/^Suggested/).waitFor();
    },
  },
  {
    name: "session-not-drawn",
    needs: "world",
    open: async (page) => {
      await asked(page);
      await press(page, "Answer without drawing");
      await page.getByRole("group", { name: "How well did you know it?" }).waitFor();
    },
  },
  { name: "session-read", needs: "world", open: read },
  {
    name: "session-read-shown",
    needs: "world",
    open: async (page) => {
      await read(page);
      await press(page, "Show");
      await page.getByRole("group", { name: "How well did you know it?" }).waitFor();
    },
  },
  {
    name: "session-nothing",
    needs: "nothing",
    open: async (page) => {
      await go(page, "/practise/session");
    },
  },
  { name: "insights-empty", needs: "nothing", open: (page) => go(page, "/insights") },
  { name: "insights", needs: "world", open: insights },
  {
    name: "insights-tables",
    needs: "world",
    open: async (page) => {
      await insights(page);
      for (const summary of await page.locator("summary").all()) await summary.click();
    },
  },
  { name: "packs", needs: "world", open: packs },
  {
    name: "packs-remove",
    needs: "world",
    open: async (page) => {
      await packs(page);
      await press(page, "Remove Elder Futhark");
      await seesSheet(page, /^Remove/);
    },
  },
];

async function begin(page: Page): Promise<void> {
  await go(page, "/practise");
  await page.getByRole("button", { name: /^Choose/ }).waitFor();
}

/** A card to be drawn, of a symbol drawn before; gone through apart from the schedule. */
async function asked(page: Page): Promise<void> {
  const { ids } = await world();
  await go(page, `/practise/session?scope=symbol:${ids.gate}&cram=1`);
  await page.getByRole("button", { name: "Check", exact: true }).waitFor();
}

async function read(page: Page): Promise<void> {
  const { ids } = await world();
  await go(page, `/practise/session?scope=symbol:${ids.tree}&cram=1`);
  await page.getByRole("button", { name: "Show", exact: true }).waitFor();
}

async function insights(page: Page): Promise<void> {
  await go(page, "/insights");
  await page.getByRole("heading", { name: "Coherence" }).waitFor();
}

/** The packs, once their list has come. */
export async function packs(page: Page): Promise<void> {
  await go(page, "/packs");
  await page.getByRole("button", { name: "Install Ogham" }).waitFor();
}
