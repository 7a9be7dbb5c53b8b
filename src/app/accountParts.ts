/* The account in a browser; loaded when somebody wants one or has one. */
import { systemClock } from "#platform/clock.ts";
import { deviceName } from "#platform/deviceName.ts";
import { runAloneWithSession } from "#platform/locks.ts";
import { createPasskeys } from "#platform/passkey.ts";
import { createAuthRemote } from "#remote/auth.ts";
import type { AccountInput } from "#services/account/accountInput.ts";
import type { AccountService } from "#services/account/accountService.ts";
import { accountWays } from "#services/account/accountWays.ts";
import { createAccountService } from "#services/account/createAccountService.ts";
import type { RunningSync } from "#services/sync/createSyncService.ts";
import type { AccountWays } from "#services/vault/vaultInput.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";
import { type ComposedVault, stretch } from "./composeVault.ts";
import type { Server } from "./syncParts.ts";

/** Where a provider sends the browser back to. */
const BACK = "/settings/sync";

export interface StartedAccount {
  readonly service: AccountService;
  /** See `VaultInput.ofAccount`. */
  readonly ways: () => Promise<AccountWays | undefined>;
}

export async function startAccount(
  database: Database,
  given: {
    readonly options: OpenOptions;
    readonly server: Server;
    readonly sync: RunningSync;
    readonly vault: ComposedVault;
  },
): Promise<StartedAccount> {
  const { options, server, sync, vault } = given;
  const { url, apiKey, store, tokens, remote } = server;
  const auth = createAuthRemote({
    ...{ url, apiKey, store, tokens, alone: runAloneWithSession, nowMs: systemClock.nowMs },
    fetch: (...asked) => fetch(...asked),
  });
  const input: AccountInput = {
    ...{ database, options, server: { url, apiKey }, auth, remote, stretch, deviceName },
    clock: systemClock,
    passkeys: createPasskeys(),
    page: {
      address: () => location.href,
      back: new URL(BACK, location.origin).href,
      goTo: (address) => location.assign(address),
    },
    keepUnfinished: vault.keepUnfinished,
    startAfresh: vault.startAfresh,
    onSwitch: () => void sync.syncNow(),
    syncNow: sync.syncNow,
    newEpoch: async () => (await vault.vault()).newEpoch(),
  };
  const service = await createAccountService(input);
  // Goes on after a provider's page, or where a kill interrupted something: once, and whoever asks hears how that went.
  const resumed = service.resume();
  void resumed.then(forgetAnswer);
  return { service: { ...service, resume: () => resumed }, ways: () => accountWays(input) };
}

/** What a provider added to the address was good once: it belongs in no history and no bookmark. */
function forgetAnswer(): void {
  const { pathname, search, hash } = location;
  if (pathname === BACK && search + hash !== "") history.replaceState(history.state, "", pathname);
}
