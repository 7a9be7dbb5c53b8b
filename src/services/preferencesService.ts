import { readPreferences, writePreferences, type Preferences } from "#platform/preferences.ts";

export type { Preferences };

/** What this device remembers: theme, language, hand. Small, synchronous, and never part of the log. */
export interface PreferencesService {
  readonly current: () => Preferences;
  readonly change: (changes: Partial<Preferences>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Holds the preferences for all listeners; a change is applied and kept at once. */
export function createPreferencesService(): PreferencesService {
  let preferences = readPreferences();
  const listeners = new Set<() => void>();
  return {
    current: () => preferences,
    change: (changes) => {
      preferences = { ...preferences, ...changes };
      writePreferences(preferences);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
