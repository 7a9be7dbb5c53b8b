/// <reference lib="webworker" />
/** Takes in what other apps share, and holds it until the page fetches it. */
import { registerRoute } from "workbox-routing";
import { askedFor, SHARE_FIELDS, SHARE_PATH, SHARED_PARAM, type Shared } from "#platform/shared.ts";

/**
 * Long enough to unlock the vault first. A browser lets no event last longer than five minutes, and ends a worker without
 * events after half of one. ms.
 */
const KEPT_MS = 4.5 * 60_000;

interface Held {
  readonly shared: Shared;
  readonly release: () => void;
}

/**
 * Answers the share target's form. What it holds lives in this worker's memory alone; the event is kept open until the page has
 * fetched it, so that the worker lives as long. The answer leads to a page of the app that can be loaded again without sending
 * the form twice.
 */
export function listenToShares(self: ServiceWorkerGlobalScope): void {
  const held = new Map<string, Held>();

  registerRoute(
    ({ url }) => url.pathname === SHARE_PATH,
    async ({ event, request }) => {
      const id = crypto.randomUUID();
      const shared = await readForm(request);
      if (shared) event.waitUntil(hold(id, shared));
      return Response.redirect(`/?${SHARED_PARAM}=${id}`, 303);
    },
    "POST",
  );

  self.addEventListener("message", ({ data, ports }) => {
    const id = askedFor(data);
    if (id === undefined) return;
    const found = held.get(id);
    ports[0]?.postMessage(found?.shared);
    found?.release();
  });

  function hold(id: string, shared: Shared): Promise<void> {
    return new Promise((resolve) => {
      const release = () => {
        held.delete(id);
        resolve();
      };
      held.set(id, { shared, release });
      setTimeout(release, KEPT_MS);
    });
  }
}

/** The form's parts as they are; undefined when it is no form. */
async function readForm(request: Request): Promise<Shared | undefined> {
  try {
    const form = await request.formData();
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    // A form without a picture sends an empty one.
    const [picture] = form
      .getAll(SHARE_FIELDS.pictures)
      .filter((part) => part instanceof File)
      .filter(({ size }) => size > 0);
    return {
      ...{ title: text(SHARE_FIELDS.title), text: text(SHARE_FIELDS.text) },
      ...{ url: text(SHARE_FIELDS.url), picture },
    };
  } catch {
    return undefined;
  }
}
