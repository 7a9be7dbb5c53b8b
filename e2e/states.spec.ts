import type { Page } from "@playwright/test";
import { lookThrough } from "./support/access/lookThrough.ts";
import { watchMotion } from "./support/access/motion.ts";
import { expect, test } from "./support/app.ts";
import { isUpdating } from "./support/looks.ts";
import { test as testWithServer, WITH_SERVER } from "./support/serverTest.ts";
import {
  LIVELY_STATES,
  prepare,
  SERVER_STATES,
  type State,
  STATES,
  TROUBLE_STATES,
  TROUBLES_SAID,
} from "./support/states.ts";
import {
  eachPart,
  openAndCompare,
  PHONE_BROWSER,
  readyForPictures,
} from "./support/states/pictures.ts";

test.use(PHONE_BROWSER);
testWithServer.use(PHONE_BROWSER);
test.beforeEach(({ page }) => readyForPictures(page));

test.describe("every state can be used by everybody, and looks as it did", () => {
  // Where there is no server, asking for it says so in the console.
  test.use({ allowedErrors: [/Failed to load resource.* 404/] });
  eachPart([...STATES, ...LIVELY_STATES], (states, title) => {
    test(title, ({ page }) => walk(page, states));
  });
});

test.describe("every state in which something is wrong can, too", () => {
  test.use({ allowedErrors: TROUBLES_SAID });
  eachPart(TROUBLE_STATES, (states, title) => {
    test(title, ({ page }) => walk(page, states));
  });
});

testWithServer.describe("every state of an account can, too", WITH_SERVER, () => {
  eachPart(SERVER_STATES, (states, title) => {
    testWithServer(title, ({ page }) => walk(page, states));
  });
});

async function walk(page: Page, states: readonly State[]): Promise<void> {
  if (states[0] === undefined) throw new Error("nothing to look at");
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await watchMotion(page);
  await prepare(page, states[0].needs);
  for (const state of states) {
    await test.step(state.name, async () => {
      await openAndCompare(page, state, "phone");
      // While the pictures are made anew, nothing else is asked.
      if (isUpdating) return;
      expect.soft(await lookThrough(page, state.name), state.name).toEqual([]);
    });
  }
}
