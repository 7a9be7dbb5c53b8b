import { axeViolations } from "./support/access/axe.ts";
import { shifts, watchShifts } from "./support/access/motion.ts";
import { outOfRoomAtLargest } from "./support/access/room.ts";
import { badTargets } from "./support/access/targets.ts";
import { expect, test } from "./support/app.ts";
import { prepare } from "./support/states.ts";
import { go } from "./support/states/walk.ts";
import { world } from "./support/world.ts";

// Every screen, one after the other.
test.setTimeout(240_000);

// Where there is no server, asking for it says so in the console.
test.use({ allowedErrors: [/Failed to load resource.* 404/] });

/** Above this a screen jumps under the finger; the least that Lighthouse calls good is 0.1. */
const MOST_SHIFT = 0.02;

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
      ...(await outOfRoomAtLargest(page)),
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
