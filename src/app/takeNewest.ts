import { checkForUpdate } from "./checkForUpdate.ts";

/** A version that does not come within this time is left to the next start. ms. */
const LONGEST_WAIT_MS = 8000;

/** Loads the page anew, with the newest version that can be had. */
export async function takeNewest(): Promise<void> {
  await Promise.race([takeOver().catch(() => undefined), sleep(LONGEST_WAIT_MS)]);
  location.reload();
}

async function takeOver(): Promise<void> {
  if ((await checkForUpdate()) !== "waiting") return;
  const registration = await navigator.serviceWorker.getRegistration();
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    registration?.waiting?.postMessage({ type: "SKIP_WAITING" });
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
