/** Longer nobody waits who pressed a button. ms. */
const PATIENCE_MS = 8_000;

/**
 * Whether the server of the app's own files answers now, found out by asking: a browser says that it is online in a tunnel with Wi-Fi,
 * and a hotel's network answers every address with a page of its own.
 */
export async function reachesFiles(): Promise<boolean> {
  const answer = await ask("GET");
  // Every build carries the file, and it is JSON.
  return answer?.ok === true && answer.json().then(isSo, isNot);
}

/** What the server of the app's own files says the time is, ms since 1970, to the second; undefined when it cannot be reached. */
export async function askServerClock(): Promise<number | undefined> {
  const said = Date.parse((await ask("HEAD"))?.headers.get("Date") ?? "");
  return Number.isNaN(said) ? undefined : said;
}

/** Asks for a file that the service worker never answers for. */
async function ask(method: "GET" | "HEAD"): Promise<Response | undefined> {
  // A browser writes a request that fails to the console: none is made where there surely is no line.
  if (!navigator.onLine) return undefined;
  try {
    return await fetch(`${import.meta.env.BASE_URL}backend.json`, {
      ...{ method, cache: "no-store", credentials: "omit", redirect: "error" },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
}

const isSo = () => true;
const isNot = () => false;
