import type { Workbox } from "workbox-window";
import type { UpdatesService, UpdateState } from "#services/updatesService.ts";

/** Registers the service worker, which keeps the app on the device, and watches for new versions of it. */
export function createUpdates(): UpdatesService {
  let state: UpdateState = "current";
  let accepted = false;
  const listeners = new Set<() => void>();
  const change = (next: UpdateState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  let workbox: Workbox | undefined;
  const register = async () => {
    const { Workbox } = await import("workbox-window");
    workbox = new Workbox("/sw.js");
    workbox.addEventListener("waiting", () => change("waiting"));
    workbox.addEventListener("controlling", (event) => {
      if (accepted) location.reload();
      else if (event.isUpdate === true) change("replaced");
    });
    const registration = await workbox.register();
    // Found at the loading of this page, before anybody listened for it.
    registration?.installing?.addEventListener("statechange", () => {
      if (registration.waiting && navigator.serviceWorker.controller) change("waiting");
    });
  };
  // Where service workers are blocked the app works all the same, only not offline.
  if (import.meta.env.PROD && "serviceWorker" in navigator) register().catch(() => undefined);

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accept: () => {
      if (state === "replaced" || workbox === undefined) {
        location.reload();
        return;
      }
      accepted = true;
      workbox.messageSkipWaiting();
    },
    check: async () => {
      const { checkForUpdate } = await import("./checkForUpdate.ts");
      const found = await checkForUpdate();
      if (found === "waiting") change(found);
      return found;
    },
  };
}
