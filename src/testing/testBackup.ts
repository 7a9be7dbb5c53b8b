import { IDBKeyRange } from "fake-indexeddb";
import type { Preferences } from "#platform/preferences.ts";
import type { BackupService } from "#services/vault/backupService.ts";
import { createBackupService } from "#services/vault/createBackupService.ts";
import type { Stretch } from "#services/vault/keyDerivation.ts";
import type { Database } from "#store/database.ts";
import { bundleOutbox } from "#store/entries.ts";
import { createFakeClock, type FakeClock } from "./fakeClock.ts";
import { fakeDeviceKeys } from "./fakeDeviceKeys.ts";
import { nextSeed } from "./nextSeed.ts";
import { seededBytes } from "./seededBytes.ts";
import { fakeStretch } from "./testVault.ts";

export interface TestBackup {
  readonly service: BackupService;
  /** Files by name, as they lie where the person put them. */
  readonly files: ReadonlyMap<string, Blob>;
  /** What writing to a file meets. */
  readonly disk: { isFull: boolean; isDismissed: boolean };
  readonly refreshed: () => number;
}

/** Backups of an open database, into files that are kept in memory, over a KDF that takes no time. */
export function openTestBackup(
  database: Database,
  given: {
    readonly factory: IDBFactory;
    readonly clock?: FakeClock;
    readonly stretch?: Stretch;
    readonly refresh?: () => Promise<void>;
  },
): TestBackup {
  const { clock = createFakeClock(), stretch = fakeStretch, factory, refresh } = given;
  const randomBytes = seededBytes(nextSeed(9000));
  const files = new Map<string, Blob>();
  const disk = { isFull: false, isDismissed: false };
  let refreshed = 0;
  let kept: Pick<Preferences, "lastBackup"> = {};
  const service = createBackupService({
    ...{ database, clock, randomBytes, stretch },
    options: { randomBytes, keys: fakeDeviceKeys, indexedDB: factory, IDBKeyRange },
    openSink: (name) => {
      let written = new Blob([]);
      if (disk.isDismissed) return Promise.resolve(undefined);
      return Promise.resolve({
        write: (bytes) => {
          if (disk.isFull) return Promise.reject(new DOMException("no room", "QuotaExceededError"));
          written = new Blob([written, bytes as Uint8Array<ArrayBuffer>]);
          return Promise.resolve();
        },
        close: () => Promise.resolve(void files.set(name, written)),
        drop: () => Promise.resolve(),
      });
    },
    bundle: async () => {
      const bundled = await bundleOutbox(database, { nowMs: clock.nowMs, randomBytes });
      return bundled.ok ? { ok: true, value: undefined } : bundled;
    },
    refresh: async () => {
      refreshed++;
      await refresh?.();
    },
    preferences: {
      current: () => kept as Preferences,
      change: (changes) => {
        kept = { ...kept, ...changes };
      },
    },
    startAfresh: () => undefined,
  });
  return { service, files, disk, refreshed: () => refreshed };
}
