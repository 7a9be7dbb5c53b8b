import { useSyncExternalStore } from "react";
import type { DictionarySnapshot } from "#services/dictionary.ts";
import { useServices } from "./useServices.tsx";

/** The symbols as they stand; a new object after every change, also one made in another tab. */
export function useDictionary(): DictionarySnapshot {
  const { dictionary } = useServices();
  return useSyncExternalStore(dictionary.subscribe, dictionary.snapshot);
}
