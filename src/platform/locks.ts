/** Of whoever moves everything into another database. */
const GENERATION = "glyphary.generation";

/** Of whoever signs in or out, or renews the session; pages and the service worker know it. */
const SESSION = "glyphary.session";

/** Runs work while no other tab of this origin does, by Web Locks; where there are none it just runs. */
export function runAlone<T>(work: () => Promise<T>): Promise<T> {
  return under(GENERATION, work);
}

/** The same for what touches the session. */
export function runAloneWithSession<T>(work: () => Promise<T>): Promise<T> {
  return under(SESSION, work);
}

async function under<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? await locks.request(name, work) : work();
}
