/** Where faults are remembered: beside the database, which may be what is broken. */
export interface FaultStore {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

const KEY = "glyphary.faults";

/** The browser's small storage; one that is blocked or full remembers nothing. */
export function createFaultStore(): FaultStore {
  return {
    read: () => {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        localStorage.setItem(KEY, text);
      } catch {
        // Nobody could be told.
      }
    },
  };
}
