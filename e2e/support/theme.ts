import type { Page } from "@playwright/test";

/** Has the system turn light or dark, and waits until the page shows it: it is told before its next frame. */
export async function turnTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
