/** One name: there is one thing that only one tab may do at a time. */
const LOCK_NAME = "glyphary.generation";

/** Runs work while no other tab of this origin does, by Web Locks; where there are none it just runs. */
export async function runAlone<T>(work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? await locks.request(LOCK_NAME, work) : work();
}
