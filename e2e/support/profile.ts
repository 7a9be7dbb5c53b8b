import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, devices, type Page } from "@playwright/test";
import { chromiumLaunchOptions } from "../../tools/browser/chromium.ts";
import { storedText } from "../../tools/engines/inDatabase.ts";

/** Nothing that a test asks for takes longer, also on a busy machine. */
const STEP_MS = 30_000;

/** A browser profile on the disk that outlives its browser. */
export function newProfile() {
  const folder = mkdtempSync(join(tmpdir(), "glyphary-profile-"));
  return {
    folder,
    /** Runs the browser with this profile until the work is done. */
    use: async <T>(work: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> => {
      const context = await chromium.launchPersistentContext(folder, {
        ...devices["Pixel 7"],
        ...chromiumLaunchOptions,
        locale: "en-GB",
      });
      context.setDefaultTimeout(STEP_MS);
      try {
        return await work(context.pages()[0] ?? (await context.newPage()), context);
      } finally {
        await context.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Everything in every object store of the page's origin, bytes as Latin-1, as a script on it could read. */
export function readStores(page: Page): Promise<string> {
  return page.evaluate(storedText);
}

/** The page's heap as DevTools writes it, strings and all. */
export async function heapSnapshot(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  return chunks.join("");
}
