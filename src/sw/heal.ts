/// <reference lib="webworker" />
/** Mends the store of the app's own files, which a browser or a person may have emptied while the worker lives on. */
import { cacheNames } from "workbox-core";
import { getCacheKeyForURL, type PrecacheEntry } from "workbox-precaching";

/** The page that every address opens with. */
const SHELL = "index.html";

/** What a page names that it cannot start without. */
const NAMED_FILE = /(?:src|href)="(\/assets\/[^"]+)"/g;

/** The first screen stands by then, also on a slow phone: looking after the files must not hold it up. ms. */
const AFTER_START_MS = 3000;

/**
 * Looks after every start of the app whether its files are all there, once in a worker's life (a minute or so), and fetches those
 * that are not. A browser installs a worker whose text it knows only once, so that installing does not bring them back.
 */
export function keepFiles(
  self: ServiceWorkerGlobalScope,
  manifest: readonly (PrecacheEntry | string)[],
): void {
  let healing: Promise<void> | undefined;
  self.addEventListener("fetch", (event) => {
    if (event.request.mode !== "navigate") return;
    // Without a network the next start tries again.
    healing ??= afterStart()
      .then(() => fetchMissing(manifest))
      .catch(() => void (healing = undefined));
    event.waitUntil(healing);
  });
}

function afterStart(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AFTER_START_MS));
}

async function fetchMissing(manifest: readonly (PrecacheEntry | string)[]): Promise<void> {
  const cache = await caches.open(cacheNames.precache);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  for (const entry of manifest) {
    const url = typeof entry === "string" ? entry : entry.url;
    const key = getCacheKeyForURL(url) ?? url;
    if (kept.has(key)) continue;
    const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin" });
    if (!answer.ok || answer.redirected) continue;
    if (url === SHELL && !(await isOfThisVersion(answer.clone()))) continue;
    await cache.put(key, answer);
  }
}

/** A page of a newer version names files that this worker does not keep: the newer worker brings both. */
async function isOfThisVersion(page: Response): Promise<boolean> {
  const named = [...(await page.text()).matchAll(NAMED_FILE)];
  return named.every(([, file = ""]) => getCacheKeyForURL(file) !== undefined);
}
