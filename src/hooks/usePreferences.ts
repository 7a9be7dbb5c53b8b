import { useSyncExternalStore } from "react";
import type { Preferences } from "#services/preferencesService.ts";
import { useServices } from "./useServices.tsx";

/** What this device remembers: theme, language, hand. */
export function usePreferences(): Preferences {
  const { preferences } = useServices();
  return useSyncExternalStore(preferences.subscribe, preferences.current);
}
