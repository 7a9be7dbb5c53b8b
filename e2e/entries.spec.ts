import type { Page } from "@playwright/test";
import { expect, saveSymbol, test, visit } from "./support/app.ts";
import { home, river } from "./support/glyphs.ts";

/** It takes two seconds at most, but a busy machine is slow, not wrong. */
const PATIENCE = { timeout: 8000 };

test("what was saved is soon sealed into entries", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await expect.poll(() => countsOf(page), PATIENCE).toEqual({ outbox: 0, entries: 2 });
  await saveSymbol(page, home, "home");
  await expect.poll(() => countsOf(page), PATIENCE).toEqual({ outbox: 0, entries: 3 });
});

/** Rows of the newest database's tables. */
function countsOf(page: Page): Promise<{ readonly outbox: number; readonly entries: number }> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("no reason"));
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []).sort();
    const db = await answer(indexedDB.open(names.at(-1) ?? ""));
    const count = (store: string) => answer(db.transaction(store).objectStore(store).count());
    const counts = { outbox: await count("outbox"), entries: await count("entries") };
    db.close();
    return counts;
  });
}
