/** Of whoever moves everything into another database. */
const GENERATION = "glyphary.generation";

/** Of whoever signs in or out, or renews the session; pages and the service worker know it. */
const SESSION = "glyphary.session";

/** Of the tab that syncs. */
const SYNC = "glyphary.sync";

/** Runs work while no other tab of this origin does, by Web Locks; where there are none it just runs. */
export function runAlone<T>(work: () => Promise<T>): Promise<T> {
  return under(GENERATION, work);
}

/** The same for what touches the session. */
export function runAloneWithSession<T>(work: () => Promise<T>): Promise<T> {
  return under(SESSION, work);
}

/**
 * Works in one tab at a time, for as long as the work goes on; the others wait and take over. Answers how to end waiting or
 * working. Without Web Locks every tab works, which is correct and merely more.
 */
export function leadAlone(work: (ended: AbortSignal) => Promise<void>): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const locks = navigator.locks as LockManager | undefined;
  const leading = locks ? locks.request(SYNC, { signal }, () => work(signal)) : work(signal);
  // Ended while it waited.
  leading.catch(() => undefined);
  return () => ending.abort();
}

async function under<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? await locks.request(name, work) : work();
}
