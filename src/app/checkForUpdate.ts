import type { UpdateCheck } from "#services/updatesService.ts";

/** Asks the server for a new version and waits until it is on the device. */
export async function checkForUpdate(): Promise<UpdateCheck> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return "unkept";
  try {
    await registration.update();
    const { installing } = registration;
    if (installing) await installed(installing);
  } catch {
    return "unreachable";
  }
  return registration.waiting ? "waiting" : "current";
}

/** Every file of the new version is fetched; it fails when one cannot be. */
function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "redundant") reject(new Error("not installed"));
      else if (worker.state !== "installing") resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
