import type { Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import type { VaultChannel } from "#platform/broadcast.ts";
import type { Clock } from "#platform/clock.ts";
import type { Passkeys } from "#platform/passkey.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";
import type { PreferencesService } from "../preferencesService.ts";
import type { Stretch } from "./keyDerivation.ts";
import type { Locking } from "./locking.ts";
import type { NeedsServer, VaultError, VaultService } from "./vaultService.ts";

/** With an account the server has to know a new way in before an old one goes: another device may need it tomorrow. */
export interface AccountWays {
  /** Of account and vault at once. */
  readonly changePassphrase: VaultService["changePassphrase"];
  /** Puts the ways in that the log tells of at the server. */
  readonly publish: () => Promise<Result<void, VaultError>>;
}

/** What the vault's service stands on. */
export interface VaultInput {
  /** Open, and unlocked. */
  readonly database: Database;
  /** How it was opened, for the generation after it. */
  readonly options: OpenOptions;
  readonly clock: Pick<Clock, "nowMs">;
  readonly stretch: Stretch;
  readonly passkeys: Passkeys;
  readonly channel: VaultChannel;
  readonly locking: Pick<Locking, "lock" | "beginAfresh">;
  readonly preferences: Pick<PreferencesService, "current" | "change" | "subscribe">;
  /**
   * Puts the door of a new epoch at the server before this device goes through it: whoever is killed in between finds it there. Answers
   * at once where the vault has no account.
   */
  readonly publishDoor?: (door: Door) => Promise<Result<void, NeedsServer>>;
  /** How ways in change where the vault has an account; undefined where it has none. */
  readonly ofAccount?: () => Promise<AccountWays | undefined>;
  /** Stores what is unfinished in this tab, and seals what waits. */
  readonly keepUnfinished: () => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
}
