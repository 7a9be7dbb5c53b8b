import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import { drawByTouch } from "./support/hand.ts";
import { ownServer } from "./support/ownServer.ts";

test(
  "a new version is announced, waits while one draws, and comes when the person says so",
  KEPT,
  async ({ page }) => {
    const server = await ownServer();
    try {
      await visit(page, server.origin);
      await saveSymbol(page, river, "river");
      await drawByTouch(page, gate);

      appendFileSync(join(server.folder, "sw.js"), "\n// the next version\n");
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        await new Promise<void>((resolve) => {
          const look = () => (registration.waiting ? resolve() : setTimeout(look, 50));
          look();
        });
      });
      const prompt = page.getByText("A new version is ready.");
      await expect(prompt).toHaveCount(0);
      await page.getByRole("button", { name: "Clear the pad" }).click();
      await expect(prompt).toBeVisible();

      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("button", { name: "Reload" }).click(),
      ]);
      await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();
      await expect(prompt).toHaveCount(0);
    } finally {
      await server.close();
    }
  },
);
