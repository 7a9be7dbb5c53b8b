import type { AuthRemote } from "#core/sync/auth.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import type { Result } from "#core/shared/result.ts";
import type { Clock } from "#platform/clock.ts";
import type { Passkeys } from "#platform/passkey.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";
import type { Stretch } from "../vault/keyDerivation.ts";
import type { VaultError } from "../vault/vaultService.ts";

/** What accounts stand on. */
export interface AccountInput {
  /** Open, and unlocked. */
  readonly database: Database;
  /** How it was opened, for the generation after it. */
  readonly options: OpenOptions;
  /** Where the server answers, and the key that names the project (no secret). */
  readonly server: { readonly url: string; readonly apiKey: string };
  readonly auth: AuthRemote;
  readonly remote: SyncRemote;
  readonly clock: Pick<Clock, "nowMs">;
  readonly stretch: Stretch;
  readonly passkeys: Pick<Passkeys, "ask">;
  /** What this device is called until somebody gives it a name. */
  readonly deviceName: () => string;
  /** The page's address, and the way to another; a provider sends the browser back to `back`. */
  readonly page: {
    readonly address: () => string;
    readonly back: string;
    readonly goTo: (address: string) => void;
  };
  /** Stores what is unfinished, in every tab, before all that is here moves. */
  readonly keepUnfinished: () => Promise<void>;
  /** Every tab begins anew. */
  readonly startAfresh: () => void;
  /** The sync starts, or ends: the account's row says which. */
  readonly onSwitch: () => void;
  /** Sends and reads what there is, now. */
  readonly syncNow: () => Promise<void>;
  /** New keys for everything to come, first at the server and then here. */
  readonly newEpoch: () => Promise<Result<void, VaultError>>;
}
