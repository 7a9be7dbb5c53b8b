import type { TextStore } from "#remote/storedSession.ts";

/** Texts in memory: a session store of one browser. */
export function createTextStore(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    get: (key) => Promise.resolve(texts.get(key)),
    set: (key, text) => Promise.resolve(void texts.set(key, text)),
    remove: (key) => Promise.resolve(void texts.delete(key)),
    clear: () => {
      texts.clear();
      return Promise.resolve();
    },
  };
}

/** One lock for all that share it, in the order of asking. */
export function createLock(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
