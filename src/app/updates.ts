import type { Workbox } from "workbox-window";

/** How the page stands to the versions of the app that the service worker holds. */
export type UpdateState =
  | "current"
  /** A new version waits for the person's word. */
  | "waiting"
  /** Another tab took the new version; this page still runs the old one. */
  | "replaced";

export interface Updates {
  readonly state: () => UpdateState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the new version and reloads this page. */
  readonly accept: () => void;
}

/** Registers the service worker, which keeps the app on the device, and watches for new versions of it. */
export function createUpdates(): Updates {
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
    await workbox.register();
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
  };
}
