import { useSyncExternalStore } from "react";
import { useServices } from "./useServices.tsx";

/** How many cards are to be asked today, without loading the scheduler; undefined until that is known. */
export function useDueCount(): number | undefined {
  const { due } = useServices();
  return useSyncExternalStore(due.subscribe, due.count);
}
