import { useEffect, useState } from "react";

/** What has been loaded, so that the second screen that asks does not begin empty and move as it fills. */
const known = new WeakMap<() => Promise<object>, object>();

/** What `load` answers; undefined until its code is there. It is loaded by the first screen that asks. */
export function useLoaded<T extends object>(load: () => Promise<T>): T | undefined {
  // Of this very function, which answers a `T`.
  const [loaded, setLoaded] = useState(() => known.get(load) as T | undefined);
  useEffect(() => {
    let isHere = true;
    void load().then(
      (service) => {
        known.set(load, service);
        if (isHere) setLoaded(service);
      },
      (error: unknown) => {
        // To the error boundary, as when the code of a screen cannot be fetched.
        if (isHere)
          setLoaded(() => {
            throw error;
          });
      },
    );
    return () => {
      isHere = false;
    };
  }, [load]);
  return loaded;
}

/** For whoever follows a service that is not there yet. */
export function neverChanges(): () => void {
  return () => undefined;
}
