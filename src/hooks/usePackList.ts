import { useCallback, useEffect, useState } from "react";
import type { Result } from "#core/shared/result.ts";
import type { IndexError, PackList } from "#services/packService.ts";
import { askForPacks } from "./askForPacks.ts";
import { useDictionary } from "./useDictionary.ts";
import { useServices } from "./useServices.tsx";

export interface PackListState {
  /** `undefined` until the first answer is there. */
  readonly list: Result<PackList, IndexError> | undefined;
  readonly retry: () => void;
}

/** The packs there are; asked anew after every change, so that undo and other tabs show here too. */
export function usePackList(): PackListState {
  const { packs } = useServices();
  const { version } = useDictionary();
  const [list, setList] = useState<PackListState["list"]>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isStale = false;
    void askForPacks(packs).then((answer) => {
      if (!isStale) setList(answer);
    });
    return () => {
      isStale = true;
    };
  }, [packs, version, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { list, retry };
}
