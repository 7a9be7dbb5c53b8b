import type { StorageEstimate, StoragePort } from "#platform/storage.ts";

export interface StorageState {
  readonly persisted: boolean;
  readonly estimate: StorageEstimate | undefined;
}

export interface StorageService {
  /**
   * Asks the browser to keep the data for good, once per session; answers whether it does. A browser that would ask the person is
   * left alone until they tap on the words that say why.
   */
  readonly keep: (how?: { readonly byTap: true }) => Promise<boolean>;
  readonly state: () => Promise<StorageState>;
}

/** What Settings shows of storage, and the one question to the browser after the first saved symbol. */
export function createStorageService(storage: StoragePort): StorageService {
  let asked: Promise<boolean> | undefined;
  return {
    keep: (how) => {
      if (how?.byTap) return (asked = ask(storage));
      return storage.asksPerson ? storage.persisted() : (asked ??= ask(storage));
    },
    state: async () => ({
      persisted: await storage.persisted(),
      estimate: await storage.estimate(),
    }),
  };
}

async function ask(storage: StoragePort): Promise<boolean> {
  return (await storage.persisted()) || (await storage.persist());
}
