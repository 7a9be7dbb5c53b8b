/** What the server of the app's own files says the time is, ms since 1970, to the second; undefined when it cannot be reached. */
export async function askServerClock(): Promise<number | undefined> {
  // A browser writes a request that fails to the console: none is made where there surely is no line.
  if (!navigator.onLine) return undefined;
  try {
    // A file that the service worker never answers for.
    const answer = await fetch(`${import.meta.env.BASE_URL}backend.json`, {
      method: "HEAD",
      cache: "no-store",
      credentials: "omit",
    });
    const said = Date.parse(answer.headers.get("Date") ?? "");
    return Number.isNaN(said) ? undefined : said;
  } catch {
    return undefined;
  }
}
