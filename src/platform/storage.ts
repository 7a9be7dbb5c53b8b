export interface StorageEstimate {
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** What the browser says about the space it gives this app. */
export interface StoragePort {
  /** Firefox asks the person; Chromium and Safari decide by themselves, without a word. */
  readonly asksPerson: boolean;
  /** Asks the browser never to clear the data by itself; false when refused or unknown. */
  readonly persist: () => Promise<boolean>;
  readonly persisted: () => Promise<boolean>;
  /** Undefined where the browser does not tell. */
  readonly estimate: () => Promise<StorageEstimate | undefined>;
}

/** The browser's StorageManager; every method answers kindly where it is missing or throws. */
export function createBrowserStorage(
  manager: StorageManager | undefined = globalThis.navigator.storage,
): StoragePort {
  return {
    asksPerson: navigator.userAgent.includes("Firefox/"),
    persist: () => kindly(async () => (await manager?.persist()) ?? false, false),
    persisted: () => kindly(async () => (await manager?.persisted()) ?? false, false),
    estimate: () =>
      kindly(async () => {
        const estimate = await manager?.estimate();
        if (estimate?.usage === undefined || estimate.quota === undefined) return undefined;
        return { usedBytes: estimate.usage, quotaBytes: estimate.quota };
      }, undefined),
  };
}

async function kindly<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}
