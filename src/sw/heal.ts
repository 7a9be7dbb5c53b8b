/// <reference lib="webworker" />
/** Mends the store of the app's own files, which a browser or a person may have emptied while the worker lives on. */
import { cacheNames } from "workbox-core";
import { getCacheKeyForURL, type PrecacheEntry } from "workbox-precaching";

/** The page that every address opens with. */
const SHELL = "index.html";

/** What a page names that it cannot start without. */
const NAMED_FILE = /(?:src|href)="(\/assets\/[^"]+)"/g;

/**
 * Answers what fetches the missing files, once in a worker's life: a worker lives for a minute or so, and is started anew by the next
 * visit. Installing would fetch them too, but a browser installs a worker whose text it knows only once.
 */
export function createHealing(
  manifest: readonly (PrecacheEntry | string)[],
  { caches, fetch }: Pick<ServiceWorkerGlobalScope, "caches" | "fetch">,
): () => Promise<void> {
  let healing: Promise<void> | undefined;
  const heal = async () => {
    const cache = await caches.open(cacheNames.precache);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const urls = manifest.map((entry) => (typeof entry === "string" ? entry : entry.url));
    const missing = urls.filter((url) => !kept.has(getCacheKeyForURL(url) ?? url));
    for (const url of missing) {
      const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin" });
      if (!answer.ok || answer.redirected) continue;
      if (url === SHELL && !(await isOfThisVersion(answer.clone()))) continue;
      await cache.put(getCacheKeyForURL(url) ?? url, answer);
    }
  };
  /** A page of a newer version names files that this worker does not keep: the newer worker brings it. */
  const isOfThisVersion = async (page: Response) => {
    const named = [...(await page.text()).matchAll(NAMED_FILE)];
    return named.every(([, file = ""]) => getCacheKeyForURL(file) !== undefined);
  };
  // Without a network the next start tries again.
  return () => (healing ??= heal().catch(() => void (healing = undefined)));
}
