/** Longer nobody waits who pressed a button. ms. */
const PATIENCE_MS = 8_000;

/**
 * Whether the server of the app's own files answers now, found out by asking: a browser says that it is online in a tunnel with Wi-Fi,
 * and a hotel's network answers every address with a page of its own.
 */
export async function reachesFiles(): Promise<boolean> {
  // A browser writes a request that fails to the console: none is made where there surely is no line.
  if (!navigator.onLine) return false;
  try {
    // A file that every build carries and the service worker never answers for: JSON.
    const answer = await fetch(`${import.meta.env.BASE_URL}backend.json`, {
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.json();
    return answer.ok;
  } catch {
    return false;
  }
}
