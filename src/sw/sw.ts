/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import {
  createHandlerBoundToURL,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { SEND_TAG } from "#platform/backgroundSend.ts";
import { runAloneWithSession } from "#platform/locks.ts";
import { createSessionStore } from "#platform/sessionStore.ts";
import { FILES_QUESTION } from "#platform/workerMessages.ts";
import { sendWaiting } from "#services/sync/sendWaiting.ts";
import { keepFiles } from "./heal.ts";
import { listenToReminders } from "./push.ts";
import { listenToShares } from "./share.ts";

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
  /** Background Sync, which TypeScript's library leaves out. */
  readonly addEventListener: (type: "sync", listen: (event: SyncEvent) => void) => void;
};

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The shell: every file of this version, fetched once at install, so that any route opens without a network.
const files = [...self.__WB_MANIFEST];
// Listens before the routes do: what answers a request keeps it from whoever listens later.
keepFiles(self, files);
precacheAndRoute(files);
// Signing in with another service comes back through the backend, which a local start serves beside the app.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("index.html"), {
    denylist: [/^\/supabase\//, /^\/backend\.json$/],
  }),
);
// The first visit is served from now on too; a later version waits until the person agrees to it.
clientsClaim();
self.addEventListener("message", (event) => {
  if (isOfType(event.data, "SKIP_WAITING")) void self.skipWaiting();
  if (isOfType(event.data, FILES_QUESTION)) event.waitUntil(countFiles(event.ports[0]));
});

// The network is back, and entries wait; the app may be closed, and the vault locked.
self.addEventListener("sync", (event) => {
  if (event.tag !== SEND_TAG) return;
  const session = createSessionStore();
  const nowMs = () => Date.now();
  const { indexedDB } = self;
  const fetch: typeof self.fetch = (...given) => self.fetch(...given);
  event.waitUntil(sendWaiting({ indexedDB, session, alone: runAloneWithSession, fetch, nowMs }));
});

listenToReminders(self);
listenToShares(self);

/** Tells a page that asks whether every file of this version is at hand. */
async function countFiles(port: MessagePort | undefined): Promise<void> {
  const found = await Promise.all(
    files.map((file) => matchPrecache(typeof file === "string" ? file : file.url)),
  );
  const missing = found.filter((file) => file === undefined).length;
  port?.postMessage({ count: files.length, missing });
}

function isOfType(data: unknown, type: string): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === type;
}
