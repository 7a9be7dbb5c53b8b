/** Felt, but over before one could wonder about it. ms. */
const TICK_MS = 12;

/** Whether this device can be felt at all; iPhones cannot, in a browser. */
export function canVibrate(): boolean {
  return "vibrate" in navigator;
}

/** A tick under the finger, as decoration: never where less motion is asked for, and never before somebody has touched the page. */
export function tick(): void {
  if (!canVibrate() || !hasBeenTouched()) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  navigator.vibrate(TICK_MS);
}

/** Browsers complain in the console of pages that vibrate by themselves. */
function hasBeenTouched(): boolean {
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  return userActivation?.hasBeenActive ?? true;
}
