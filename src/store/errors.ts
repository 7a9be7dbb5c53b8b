/** What can befall the device's own database. */
export type StoreError =
  /** The browser has no IndexedDB here, blocks it, or it broke beyond reopening. */
  | { readonly type: "StorageUnavailable"; readonly detail: string }
  /** The disk or the browser's quota is full; nothing was written. */
  | { readonly type: "StorageFull" }
  /** Another tab with a newer version of the app took the database over; reload this one. */
  | { readonly type: "DatabaseTakenOver" };

export type OpenError =
  | StoreError
  /** Written by a newer version of the app than this one. */
  | { readonly type: "NewerDatabase"; readonly found: number; readonly known: number };
