/* What the vault stands on in a browser: workers, channels, the page itself. */
import { systemClock } from "#platform/clock.ts";
import { createVaultChannel, type VaultChannel } from "#platform/broadcast.ts";
import { createGoneDrafts } from "#platform/goneDrafts.ts";
import { readPreferences } from "#platform/preferences.ts";
import { hearPutAway } from "#platform/putAway.ts";
import { keepStartHint } from "#platform/startHint.ts";
import { isFreshStart } from "#platform/starts.ts";
import { ownTab } from "#platform/tab.ts";
import { loadOnce } from "#services/loadOnce.ts";
import { loadWhenAsked } from "#services/loadWhenAsked.ts";
import type { PreferencesService } from "#services/preferencesService.ts";
import type { BackupService } from "#services/vault/backupService.ts";
import type { Bundler } from "#services/vault/bundler.ts";
import type { DraftService } from "#services/vault/draftService.ts";
import type { Stretch } from "#services/vault/keyDerivation.ts";
import { createLocking } from "#services/vault/locking.ts";
import type { VaultInput } from "#services/vault/vaultInput.ts";
import type { VaultGate, VaultService } from "#services/vault/vaultService.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";

/** Other tabs keep what is unfinished in them within this time. ms. */
const KEEP_MS = 300;

/** Made when a locked database was found; nothing of it is in the first load. */
export async function composeGate(database: Database, options: OpenOptions): Promise<VaultGate> {
  const [{ createVaultGate }, { createPasskeys }, { createUnlockTries }] = await Promise.all([
    import("#services/vault/createVaultGate.ts"),
    import("#platform/passkey.ts"),
    import("#platform/unlockTries.ts"),
  ]);
  const { keys, randomBytes } = options;
  return createVaultGate({
    ...{ database, keys, randomBytes, stretch, sleep, clock: systemClock },
    passkeys: createPasskeys(),
    tries: createUnlockTries(),
  });
}

export interface ComposedVault {
  readonly vault: () => Promise<VaultService>;
  readonly backup: () => Promise<BackupService>;
  readonly channel: VaultChannel;
  /** Stores what is unfinished in every tab, and seals what waits. */
  readonly keepUnfinished: () => Promise<void>;
  /** Every tab begins afresh. */
  readonly startAfresh: () => void;
  /** Puts back what was unfinished, and goes on with what a kill interrupted. */
  readonly begin: () => Promise<void>;
}

/** Keys and ways in of an open vault; hears from the first moment when another tab locks. */
export function composeVault(
  database: Database,
  given: {
    readonly options: OpenOptions;
    readonly preferences: PreferencesService;
    readonly bundler: Bundler;
    /** Takes what was restored into the indexes of this tab. */
    readonly refresh: () => Promise<void>;
    readonly publishDoor: NonNullable<VaultInput["publishDoor"]>;
    readonly ofAccount: NonNullable<VaultInput["ofAccount"]>;
  },
): ComposedVault {
  const { options, preferences, bundler, refresh, publishDoor, ofAccount } = given;
  const channel = createVaultChannel();
  const drafts = loadWhenAsked<DraftService>(["keep", "take"], async () => {
    const { createDraftService } = await import("#services/vault/draftService.ts");
    return createDraftService(database, ownTab(), createGoneDrafts());
  });
  const keepUnfinished = async () => {
    const { keepDrafts } = await import("./screenDrafts.ts");
    await keepDrafts(drafts);
    await bundler.flush();
  };
  const locking = createLocking({
    ...{ channel, keepUnfinished, sleep },
    reload: () => {
      // Whether a lock comes first is known only then; no pad is shown before it.
      keepStartHint("locked");
      location.reload();
    },
  });
  const startAfresh = () => {
    channel.post({ type: "keys" });
    void locking.beginAfresh();
  };
  const vault = loadOnce(async () => {
    const [{ createVaultService }, { createPasskeys }] = await Promise.all([
      import("#services/vault/createVaultService.ts"),
      import("#platform/passkey.ts"),
    ]);
    return createVaultService({
      ...{ database, options, channel, locking, preferences, keepUnfinished, stretch, sleep },
      ...{ publishDoor, ofAccount },
      clock: systemClock,
      passkeys: createPasskeys(),
    });
  });

  const backup = loadOnce(async () => {
    const [{ createBackupService }, { openFileSink }] = await Promise.all([
      import("#services/vault/createBackupService.ts"),
      import("#platform/fileSink.ts"),
    ]);
    return createBackupService({
      ...{ database, options, preferences, stretch, openSink: openFileSink, refresh },
      ...{ clock: systemClock, randomBytes: options.randomBytes, bundle: bundler.flush },
      startAfresh,
    });
  });

  return {
    ...{ vault, backup, channel, startAfresh },
    keepUnfinished: async () => {
      channel.post({ type: "keep" });
      await Promise.all([keepUnfinished(), sleep(KEEP_MS)]);
    },
    begin: async () => {
      const { restoreDrafts, watchDrafts } = await import("./screenDrafts.ts");
      if (!isFreshStart()) await restoreDrafts(drafts);
      watchDrafts(drafts);
      const state = await database.vault.get("state");
      if (state?.reseal) await vault();
      if (!state || state.device) return;
      // A page that was put away has not heard whether another tab locked meanwhile.
      hearPutAway((isAway) => {
        if (!isAway) location.reload();
      });
      const [{ startAutoLock }, { createPagePresence }] = await Promise.all([
        import("#services/vault/autoLock.ts"),
        import("#platform/idle.ts"),
      ]);
      startAutoLock({
        ...{ channel, clock: systemClock, lock: locking.lock, preferences: readPreferences },
        presence: createPagePresence(),
      });
    },
  };
}

export const stretch: Stretch = async (passphrase, params) => {
  const { createStretch } = await import("#services/vault/keyDerivation.ts");
  const spawn = () =>
    new Worker(new URL("../workers/keyDerivation.ts", import.meta.url), { type: "module" });
  return createStretch(spawn)(passphrase, params);
};

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
