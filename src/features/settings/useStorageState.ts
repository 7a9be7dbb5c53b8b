import { useEffect, useState } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { StorageState } from "#services/storageService.ts";

export interface KeptStorage {
  /** `undefined` until the browser has answered. */
  readonly state: StorageState | undefined;
  /** The browser was asked here and did not promise. */
  readonly isRefused: boolean;
  readonly keep: () => Promise<void>;
}

/** What the browser says of the space it gives, asked anew after every change of the dictionary. */
export function useStorageState(): KeptStorage {
  const { storage } = useServices();
  const { version } = useDictionary();
  const [state, setState] = useState<StorageState>();
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    let isStale = false;
    void storage.state().then((answer) => {
      if (!isStale) setState(answer);
    });
    return () => {
      isStale = true;
    };
  }, [storage, version]);
  const keep = async () => {
    const isKept = await storage.keep({ byTap: true });
    setIsRefused(!isKept);
    setState(await storage.state());
  };
  return { state, isRefused, keep };
}
