import { type BrowserContext, expect, test as base, type Page } from "@playwright/test";
import type { Ink } from "#core/ink/ink.ts";
import { isOfNoNetwork } from "./consoleWords.ts";
import { drawByTouch } from "./hand.ts";

/** Every test fails on an error that the page wrote to its console, policy violations among them. */
export const test = base.extend<{
  readonly quietConsole: undefined;
  readonly allowedErrors: RegExp[];
}>({
  allowedErrors: [[], { option: true }],
  serviceWorkers: ({}, use, { tags }) => use(tags.includes(KEPT.tag) ? "allow" : "block"),
  quietConsole: [
    async ({ context, allowedErrors }, use, info) => {
      const errors: string[] = [];
      const note = (text: string) => {
        if (!allowedErrors.some((allowed) => allowed.test(text))) errors.push(text);
      };
      context.on("console", (message) => {
        if (message.type() !== "error" || isOfNoNetwork(message)) return;
        note(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => note(String(error.error())));
      await use(undefined);
      if (info.status !== info.expectedStatus) await tellPages(context);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What the pages of a failed test show: where it ran, there may be nobody to look. */
async function tellPages(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const shown = await page.ariaSnapshot({ timeout: 2_000 }).catch(String);
    console.log(`${page.url()} shows\n${shown}`);
  }
}

/** Marks a test, or a group of them, whose browser keeps the app on the device. The others do without: it takes two seconds of a core. */
export const KEPT = { tag: "@kept" } as const;

/** Opens the app as a first visit does, and waits until it is on the device for good, where it may be. */
export async function visit(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(async () => {
    const { serviceWorker } = navigator;
    // A browser that is told to keep none has a function of its own there.
    const register: unknown = Reflect.get(serviceWorker, "register");
    if (!String(register).includes("[native code]")) return true;
    await serviceWorker.ready;
    return serviceWorker.controller !== null;
  });
}

/** Draws, names and saves a symbol on the home screen. */
export async function saveSymbol(page: Page, ink: Ink, name: string): Promise<void> {
  await drawByTouch(page, ink);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(`Saved ${name}`)).toBeVisible();
}

/** The way to a screen in the navigation, whatever is counted on it. */
export function tab(page: Page, name: string) {
  return page.getByRole("navigation").getByRole("link", { name: new RegExp(`^${name}`) });
}

/** The tiles the recogniser offers, best first. */
export function candidates(page: Page) {
  return page.getByRole("list", { name: "Is it one of these?" }).getByRole("button");
}

/** Keeps a file on its way until it is released. */
export async function holdBack(page: Page, file: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(file, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}
