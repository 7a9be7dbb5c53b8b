import type { StorageEstimate, StoragePort } from "#platform/storage.ts";

export interface StorageState {
  readonly persisted: boolean;
  readonly estimate: StorageEstimate | undefined;
}

export interface StorageService {
  /** Asks the browser to keep the data for good, once per session; answers whether it does. */
  readonly keep: () => Promise<boolean>;
  readonly state: () => Promise<StorageState>;
}

/** What Settings shows of storage, and the one question to the browser after the first saved symbol. */
export function createStorageService(storage: StoragePort): StorageService {
  let asked: Promise<boolean> | undefined;
  return {
    keep: () => (asked ??= ask(storage)),
    state: async () => ({
      persisted: await storage.persisted(),
      estimate: await storage.estimate(),
    }),
  };
}

async function ask(storage: StoragePort): Promise<boolean> {
  return (await storage.persisted()) || (await storage.persist());
}
