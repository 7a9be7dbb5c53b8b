import type { Page } from "@playwright/test";
import { axeViolations } from "./support/access/axe.ts";
import { invisibleChoices } from "./support/access/chosen.ts";
import { focusLostBySheet, hiddenFocus } from "./support/access/focus.ts";
import { moved, shifts, watchMotion, watchShifts } from "./support/access/motion.ts";
import { outOfRoom } from "./support/access/room.ts";
import { badTargets } from "./support/access/targets.ts";
import { expect, test } from "./support/app.ts";
import { test as testWithServer } from "./support/serverTest.ts";
import {
  LIVELY_STATES,
  type Need,
  prepare,
  SERVER_STATES,
  type State,
  STATES,
  TROUBLE_STATES,
  TROUBLES_SAID,
} from "./support/states.ts";
import { go } from "./support/states/walk.ts";
import { world } from "./support/world.ts";

// A walk through dozens of states, each looked through in five ways.
test.setTimeout(240_000);

// Where there is no server, asking for it says so in the console.
test.use({ allowedErrors: [/Failed to load resource.* 404/] });

const PHONE = { width: 390, height: 844 };

/** A screen of 1,280 px at 400 %. */
const NARROW = { width: 320, height: 844 };

/** Above this a screen jumps under the finger; the least that Lighthouse calls good is 0.1. */
const MOST_SHIFT = 0.02;

/** Equal parts of the catalogue, so that two workers walk at once. */
const PARTS = 3;

const ALL: readonly State[] = [...STATES, ...LIVELY_STATES, ...SERVER_STATES, ...TROUBLE_STATES];
const FULL: readonly State[] = statesWith("world");

/** Their sheets are opened by a file, which no focus chose. */
const BY_FILE: ReadonlySet<string> = new Set([
  "import",
  "import-refused",
  "backup-restore-refused",
]);

test("the empty app can be used by everybody, in every state", ({ page }) =>
  walk(page, "nothing", statesWith("nothing")));

test("the lock can be opened and looked after by everybody", ({ page }) =>
  walk(page, "lock", statesWith("lock")));

test.describe("when something is wrong", () => {
  test.use({ allowedErrors: TROUBLES_SAID });

  test("what is shown then can be used by everybody", ({ page }) =>
    walk(page, "trouble", statesWith("trouble")));
});

testWithServer.describe("where there is a server", () => {
  testWithServer.use({ allowedErrors: [/Failed to load resource/] });

  testWithServer("the ways to an account can be gone by everybody", ({ page }) =>
    walk(page, "server", statesWith("server")),
  );

  testWithServer("an account can be looked after by everybody", ({ page }) =>
    walk(page, "account", statesWith("account")),
  );
});

for (let part = 0; part < PARTS; part++) {
  const from = Math.floor((FULL.length * part) / PARTS);
  const states = FULL.slice(from, Math.floor((FULL.length * (part + 1)) / PARTS));
  test(`every state can be used by everybody: from ${states[0]?.name} to ${states.at(-1)?.name}`, ({
    page,
  }) => walk(page, "world", states));
}

test("no screen jumps, neither when it is loaded nor when it is come to", async ({ page }) => {
  await watchShifts(page);
  await prepare(page, "world");
  const { ids } = await world();
  const found: Record<string, Window["shifted"]> = {};
  // Settings come first and again: the way from a deep screen to a shallow one, too.
  for (const path of ["/settings", `/symbols/${ids.river}/history`, ...screens(ids.river)]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    found[`${path} loaded`] = await shifts(page);
    await go(page, path);
    found[`${path} come to`] = await shifts(page);
  }
  const jumps = Object.entries(found).filter(([, { score }]) => score > MOST_SHIFT);
  expect(jumps).toEqual([]);
});

test("in German, whose words are longer, every screen can be used by everybody", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await prepare(page, "world");
  const { ids } = await world();
  await page.evaluate(() => localStorage.setItem("glyphary.preferences", '{"language":"de"}'));
  await page.reload();
  const wrong: Record<string, readonly string[]> = {};
  for (const path of screens(ids.river)) {
    await go(page, path);
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    const found = [
      ...(await axeViolations(page)),
      ...(await badTargets(page)),
      ...(await whenNarrow(page)),
      ...(await whenLarge(page)),
    ];
    if (found.length > 0) wrong[path] = found;
  }
  expect(wrong).toEqual({});
});

/** The address of every screen; that of a symbol comes before its tests and changes. */
function screens(symbol: string): readonly string[] {
  return [
    ...["/", "/symbols", `/symbols/${symbol}`, `/symbols/${symbol}/history`],
    ...[`/symbols/${symbol}/test`, "/practise", "/practise/session", "/insights", "/packs"],
    ...["/settings", "/settings/practice", "/settings/reminders", "/settings/safety"],
    ...["/settings/sync", "/settings/diagnostics", "/nowhere"],
  ];
}

async function walk(page: Page, need: Need, states: readonly State[]): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await watchMotion(page);
  await prepare(page, need);
  const wrong: Record<string, readonly string[]> = {};
  for (const { name, open } of states) {
    await open(page);
    const found = [
      ...(await axeViolations(page)),
      ...(await badTargets(page)),
      ...(await hiddenFocus(page)),
      ...(await invisibleChoices(page)),
      ...(await whenNarrow(page)),
      ...(await whenLarge(page)),
      ...(BY_FILE.has(name) ? [] : await focusLostBySheet(page)),
      ...(await moved(page)),
    ];
    if (found.length > 0) wrong[name] = found;
  }
  expect(wrong).toEqual({});
}

function statesWith(need: Need): readonly State[] {
  return ALL.filter(({ needs }) => needs === need);
}

async function whenNarrow(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(NARROW);
  const found = await outOfRoom(page);
  await page.setViewportSize(PHONE);
  return found.map((each) => `at 400 %: ${each}`);
}

async function whenLarge(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const found = await outOfRoom(page);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return found.map((each) => `with text of 200 %: ${each}`);
}
