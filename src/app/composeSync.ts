/* What account and sync stand on in a browser; nothing of it is in the first load. */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import type { AccountService } from "#services/account/accountService.ts";
import { loadOnce } from "#services/loadOnce.ts";
import type { RunningSync } from "#services/sync/createSyncService.ts";
import type { SyncService } from "#services/sync/syncService.ts";
import type { Bundler } from "#services/vault/bundler.ts";
import type { AccountWays } from "#services/vault/vaultInput.ts";
import type { NeedsServer } from "#services/vault/vaultService.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";
import type { StartedAccount } from "./accountParts.ts";
import type { ComposedVault } from "./composeVault.ts";

export interface ComposedSync {
  readonly account: () => Promise<AccountService>;
  readonly sync: () => Promise<SyncService>;
  /** See `VaultInput`. */
  readonly publishDoor: (door: Door) => Promise<Result<void, NeedsServer>>;
  /** See `VaultInput`. */
  readonly ofAccount: () => Promise<AccountWays | undefined>;
  /** Begins to sync, if the vault has an account. */
  readonly begin: () => Promise<void>;
}

export function composeSync(
  database: Database,
  given: {
    readonly options: OpenOptions;
    readonly bundler: Bundler;
    /** Takes what came in into the indexes of this tab. */
    readonly refresh: () => Promise<void>;
    readonly vault: ComposedVault;
  },
): ComposedSync {
  const accountRow = async () => {
    const row = await database.sync.get("account");
    return row?.key === "account" ? row : undefined;
  };
  const server = loadOnce(async () => {
    const { findServer } = await import("./syncParts.ts");
    return findServer(await accountRow());
  });
  const running = loadOnce(async (): Promise<RunningSync | undefined> => {
    const found = await server();
    if (!found) return undefined;
    const { startSync } = await import("./syncParts.ts");
    return startSync(database, { ...given, server: found });
  });

  const started = loadOnce(async (): Promise<StartedAccount | undefined> => {
    const [found, sync] = await Promise.all([server(), running()]);
    if (!found || !sync) return undefined;
    const { startAccount } = await import("./accountParts.ts");
    return startAccount(database, { ...given, server: found, sync });
  });
  const account = loadOnce(async () => {
    const found = await started();
    if (found) return found.service;
    const { createAccountWithoutServer } =
      await import("#services/account/accountWithoutServer.ts");
    return createAccountWithoutServer();
  });

  return {
    sync: loadOnce(async () => {
      const found = await running();
      if (found) return found;
      const { createSyncWithoutServer } = await import("#services/sync/syncWithoutServer.ts");
      return createSyncWithoutServer();
    }),
    account,
    publishDoor: async (door) => {
      if (!(await accountRow())) return ok(undefined);
      const [found, sync] = await Promise.all([server(), running()]);
      if (!found || !sync) return err({ type: "NeedsServer", reason: "Unreachable" });
      const { publishDoor } = await import("#services/sync/publishDoor.ts");
      return publishDoor({ database, remote: found.remote, syncNow: sync.syncNow }, door);
    },
    ofAccount: async () => {
      if (!(await accountRow())) return undefined;
      const found = await started();
      if (found) return found.ways();
      const { waysWithout } = await import("#services/account/accountWays.ts");
      return waysWithout("Unreachable");
    },
    begin: async () => {
      const row = await accountRow();
      if (row?.isOn) await running();
      // Something of an account was begun and not finished.
      if ((await database.drafts.where("key").equals("account").count()) > 0) await account();
    },
  };
}
