import { FILES_QUESTION } from "./workerMessages.ts";

/** How the app lies on this device: the service worker and the files it keeps. */
export interface AppFiles {
  readonly state: () => Promise<AppFilesState>;
  /** Takes app and worker off the device; the next start brings both from the network. The data stays. */
  readonly renew: () => Promise<void>;
}

export interface AppFilesState {
  /** A worker serves this page. */
  readonly isServed: boolean;
  readonly isNewerWaiting: boolean;
  /** Files of this version, and how many of them are not there; undefined when the worker does not say. */
  readonly files: { readonly count: number; readonly missing: number } | undefined;
}

/** A worker that is being started answers within this time. ms. */
const PATIENCE_MS = 5000;

export function createAppFiles(): AppFiles {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  return {
    state: async () => {
      const registration = await workers?.getRegistration().catch(() => undefined);
      const controller = workers?.controller ?? undefined;
      return {
        isServed: controller !== undefined,
        isNewerWaiting: (registration?.waiting ?? null) !== null,
        files: controller && (await ask(controller)),
      };
    },
    renew: async () => {
      const registration = await workers?.getRegistration();
      await registration?.unregister();
      await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
    },
  };
}

function ask(worker: ServiceWorker): Promise<AppFilesState["files"]> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      resolve(isFiles(data) ? data : undefined);
    };
    worker.postMessage({ type: FILES_QUESTION }, [port2]);
  });
}

function isFiles(data: unknown): data is { readonly count: number; readonly missing: number } {
  if (typeof data !== "object" || data === null) return false;
  const { count, missing } = data as Record<string, unknown>;
  return typeof count === "number" && typeof missing === "number";
}
