/* The server, and the sync with it; loaded when a vault has an account, or somebody wants one. */
import { readBackend } from "#platform/backend.ts";
import { registerSend } from "#platform/backgroundSend.ts";
import { systemClock } from "#platform/clock.ts";
import { deviceName } from "#platform/deviceName.ts";
import { leadAlone, runAloneWithSession } from "#platform/locks.ts";
import { createReach } from "#platform/reach.ts";
import { createSessionStore, type SessionStore } from "#platform/sessionStore.ts";
import { createTokens, type Tokens } from "#remote/session.ts";
import { readSession } from "#remote/storedSession.ts";
import { createSyncRemote } from "#remote/syncRemote.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { createSyncService, type RunningSync } from "#services/sync/createSyncService.ts";
import { resealRows } from "#services/vault/resealRows.ts";
import type { Bundler } from "#services/vault/bundler.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";
import type { AccountRow } from "#store/syncRows.ts";
import type { ComposedVault } from "./composeVault.ts";

/** The server of this vault, and the session with it. */
export interface Server {
  readonly url: string;
  readonly apiKey: string;
  readonly store: SessionStore;
  readonly tokens: Tokens;
  readonly remote: SyncRemote;
}

/** The account's server; where there is no account yet, the one that this copy of the app was built for, if any. */
export async function findServer(account: AccountRow | undefined): Promise<Server | undefined> {
  const backend = account ?? (await backendOf());
  if (!backend) return undefined;
  const { url, apiKey } = backend;
  const store = createSessionStore();
  const asking = { url, apiKey, fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked) };
  const tokens = createTokens({
    ...{ ...asking, store, alone: runAloneWithSession, nowMs: systemClock.nowMs },
  });
  return { url, apiKey, store, tokens, remote: createSyncRemote({ ...asking, tokens }) };
}

/** The sync of this tab. */
export function startSync(
  database: Database,
  given: {
    readonly options: OpenOptions;
    readonly bundler: Bundler;
    readonly refresh: () => Promise<void>;
    readonly vault: ComposedVault;
    readonly server: Server;
  },
): RunningSync {
  const { options, bundler, refresh, vault, server } = given;
  return createSyncService({
    ...{ database, options, remote: server.remote, clock: systemClock },
    ...{ bundle: bundler.flush, onPulled: refresh, registerSend, lead: leadAlone },
    appVersion: String(import.meta.env.VITE_VERSION),
    chance: () => Math.random(),
    reach: createReach(),
    device: async () => ({
      name: deviceName(),
      session: (await readSession(server.store))?.account.session,
    }),
    onKeys: () => {
      vault.channel.post({ type: "keys" });
      void resealRows(database, { sleep, onProgress: () => undefined });
    },
    page: {
      isVisible: () => document.visibilityState === "visible",
      onChange: (onChange) => {
        document.addEventListener("visibilitychange", onChange);
        window.addEventListener("focus", onChange);
        return () => {
          document.removeEventListener("visibilitychange", onChange);
          window.removeEventListener("focus", onChange);
        };
      },
    },
  });
}

async function backendOf(): Promise<{ readonly url: string; readonly apiKey: string } | undefined> {
  const backend = await readBackend();
  return backend && { url: backend.url, apiKey: backend.key };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
