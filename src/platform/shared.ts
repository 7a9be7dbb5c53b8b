/**
 * What another app shares with this one comes to the service worker as a posted form. The worker keeps it in its memory and
 * nowhere else, until the page asks: nothing of it lies unsealed on the disk. Worker and page speak of it in these words.
 */

/** Where the manifest has other apps send what they share. */
export const SHARE_PATH = "/share";

/** In the address of the page that comes to fetch it: the name under which the worker keeps it. */
export const SHARED_PARAM = "shared";

/** The names of the form's fields, as the manifest gives them. */
export const SHARE_FIELDS = {
  title: "title",
  text: "text",
  url: "url",
  pictures: "pictures",
} as const;

const TAKE = "glyphary-take-shared";

export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Of any type and size: nobody has looked into it. */
  readonly picture: File | undefined;
}

interface Asked {
  readonly type: typeof TAKE;
  readonly id: string;
}

/** A worker that runs answers within a frame or two; a busy phone within some more. ms. */
const PATIENCE_MS = 5000;

/** Fetches what was shared out of the worker, which then forgets it; undefined when it is not there any more. */
export function takeShared(id: string): Promise<Shared | undefined> {
  const worker = (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller;
  if (!worker) return Promise.resolve(undefined);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS);
    port1.onmessage = ({ data }: MessageEvent<Shared | undefined>) => resolve(data);
    worker.postMessage({ type: TAKE, id } satisfies Asked, [port2]);
  });
}

/** The name that a page asks for, if that is what it says. */
export function askedFor(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, id } = data as Partial<Asked>;
  return type === TAKE && typeof id === "string" ? id : undefined;
}
