/** Background Sync: the browser wakes the service worker when the network is back, with the app closed too. */

/** What the worker is woken with. */
export const SEND_TAG = "glyphary-send";

interface SyncRegistration {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
}

/** Asks to be woken when there is a network; false where the browser cannot (it is then sent at the next start). */
export async function registerSend(): Promise<boolean> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  try {
    // Not `ready`: without a worker, as in development, it never answers.
    const registration = (await workers?.getRegistration()) as SyncRegistration | undefined;
    if (!registration?.sync) return false;
    await registration.sync.register(SEND_TAG);
    return true;
  } catch {
    // Refused by the person or the browser's settings.
    return false;
  }
}
