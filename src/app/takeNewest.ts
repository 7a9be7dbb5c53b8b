/** A new version that does not take over within this time is left to the next start. ms. */
const LONGEST_WAIT_MS = 4000;

/** Loads the page anew, with the newest version that the service worker can get. */
export async function takeNewest(): Promise<void> {
  await takeOver().catch(() => undefined);
  location.reload();
}

async function takeOver(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return;
  await registration.update();
  const { waiting } = registration;
  if (!waiting) return;
  const taken = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
  );
  waiting.postMessage({ type: "SKIP_WAITING" });
  await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
}
