import type { DeviceId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { WeakPassphrase } from "#core/vault/passphraseStrength.ts";
import type { SlotKind } from "#core/vault/slot.ts";
import type { Secret } from "#core/vault/secret.ts";
import type { Offer, Provider } from "#core/sync/auth.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import type { OnProgress, UnlockError, VaultError } from "../vault/vaultService.ts";

/** Where somebody stands on the way from no account to a vault that syncs. */
export type AccountStep =
  /** This build knows no server. */
  | { readonly type: "NoServer" }
  /** `email`: of the account that this device was signed in to. */
  | { readonly type: "SignedOut"; readonly email: string | undefined }
  /** An e-mail with a link or code has to be answered first. */
  | { readonly type: "ConfirmEmail"; readonly email: string }
  /** Signed in, and the account has no vault: this device's becomes it. A passphrase is chosen unless sign-up had one, and 24 words. */
  | { readonly type: "MakeVault"; readonly email: string; readonly needsPassphrase: boolean }
  /** Signed in; the vault has to be opened with one of these. */
  | { readonly type: "OpenVault"; readonly email: string; readonly kinds: readonly SlotKind[] }
  /** Both this device and the account hold symbols: asked before they become one. */
  | { readonly type: "Join"; readonly email: string; readonly symbolsHere: number }
  /** Came in by e-mailed code and words: a new passphrase is to be set. */
  | { readonly type: "NewPassphrase"; readonly email: string }
  | { readonly type: "On"; readonly email: string; readonly moving?: Moving };

/** An account that is getting another address: the code sent there is to be entered, or it was, and the passphrase is left to be given. */
export interface Moving {
  readonly to: string;
  readonly needs: "code" | "passphrase";
}

export type AccountError =
  | RemoteError
  | UnlockError
  | VaultError
  | WeakPassphrase
  /** E-mail or passphrase is not right; a server does not say which. */
  | { readonly type: "WrongLogin" }
  | { readonly type: "EmailTaken" }
  | { readonly type: "BadEmail" }
  /** The account has this address already. */
  | { readonly type: "SameEmail" }
  /** No other address was begun, or it was finished or dropped in another tab. */
  | { readonly type: "EmailSettled" }
  /** The account has moved to another address, and the passphrase is to be given there first. */
  | { readonly type: "EmailUnfinished" }
  /** The code of the e-mail is wrong or too old. */
  | { readonly type: "WrongCode" }
  /** Too many tries; ask again later. */
  | { readonly type: "TooMany"; readonly retryAfterMs?: number }
  /** This device's vault belongs to another account: never mixed. */
  | { readonly type: "OtherAccount"; readonly email: string }
  /** The vault's lock has another passphrase than the one given. */
  | { readonly type: "NotTheVaultsPassphrase" }
  /** The keys were changed on another device, and this one has not followed yet: sync first. */
  | { readonly type: "NewKeys" }
  /** The person went back from the provider's page. */
  | { readonly type: "Cancelled" };

/** A device that writes into this vault. */
export interface DeviceView {
  readonly id: DeviceId;
  readonly name: string;
  readonly isThis: boolean;
  readonly isRevoked: boolean;
  /** Day of its last sign of life. ms since 1970; undefined: never. */
  readonly lastSeenAt: number | undefined;
}

/** Accounts, from sign-up to deletion. Nothing here ever touches what is on the device, except `join` and `openVault`, which add to it. */
export interface AccountService {
  readonly step: () => AccountStep;
  readonly subscribe: (listener: () => void) => () => void;
  /** By what the server lets somebody in; asked each time, since whoever runs it may change that. */
  readonly offer: () => Promise<Result<Offer, AccountError>>;
  /** With an e-mail address and a passphrase that also opens the vault. The server sees neither it nor a key. */
  readonly signUp: (given: {
    readonly email: string;
    readonly passphrase: string;
  }) => Promise<Result<void, AccountError>>;
  readonly signIn: (given: {
    readonly email: string;
    readonly passphrase: string;
  }) => Promise<Result<void, AccountError>>;
  /** Leaves the page for the provider's; on the way back `afterRedirect` goes on. */
  readonly signInWith: (provider: Provider) => Promise<Result<void, AccountError>>;
  /** Called at every start: goes on after a provider's page, or where a kill interrupted something. */
  readonly resume: () => Promise<Result<void, AccountError>>;
  /** For a forgotten passphrase: a code by e-mail signs in, the words open the vault. */
  readonly sendCode: (email: string) => Promise<Result<void, AccountError>>;
  readonly enterCode: (given: {
    readonly email: string;
    readonly code: string;
  }) => Promise<Result<void, AccountError>>;
  /** A fresh recovery secret and its 24 words, to be shown once; nothing is written. */
  readonly newRecovery: () => { readonly secret: Secret; readonly words: readonly string[] };
  /** Step MakeVault: this device's vault becomes the account's. `recovery` may be left out where the vault has words already. */
  readonly makeVault: (given: {
    readonly passphrase?: string;
    readonly recovery?: Secret;
  }) => Promise<Result<void, AccountError>>;
  /** Whether the vault on this device has 24 words already. */
  readonly hasWords: () => Promise<boolean>;
  /** Step OpenVault. On a blank device everything then begins afresh over the account's vault; otherwise step Join follows. */
  readonly openVault: (
    key:
      | { readonly type: "passphrase"; readonly passphrase: string }
      | { readonly type: "words"; readonly words: string }
      | { readonly type: "passkey" },
  ) => Promise<Result<void, AccountError>>;
  /** Step Join: what is on this device goes into the account's vault, with its ids and times; then everything begins afresh. */
  readonly join: (onProgress?: OnProgress) => Promise<Result<void, AccountError>>;
  /** Step NewPassphrase. */
  readonly setPassphrase: (next: string) => Promise<Result<void, AccountError>>;
  /** Leaves a step that was begun; signs out again if nothing is linked yet. */
  readonly cancel: () => Promise<void>;
  readonly changePassphrase: (given: {
    readonly current: string;
    readonly next: string;
  }) => Promise<Result<void, AccountError>>;
  /** Whether the passphrase signs in too; otherwise the address is a provider's. */
  readonly hasLogin: () => Promise<boolean>;
  /** Sends a code to another address that the account is to have. */
  readonly changeEmail: (given: {
    readonly email: string;
    readonly passphrase: string;
  }) => Promise<Result<void, AccountError>>;
  readonly resendEmailCode: () => Promise<Result<void, AccountError>>;
  /** `code`: not looked at where only the passphrase is needed. */
  readonly enterEmailCode: (given: {
    readonly code: string;
    readonly passphrase: string;
  }) => Promise<Result<void, AccountError>>;
  /** Leaves it at the address there is. */
  readonly dropEmailChange: () => Promise<Result<void, AccountError>>;
  /** Keeps everything on this device; it just stops syncing. */
  readonly signOut: () => Promise<Result<void, AccountError>>;
  /** Takes account, vault and all entries off the server; what is on the devices stays there. Asks for the passphrase where there is one. */
  readonly deleteAccount: (passphrase: string | undefined) => Promise<Result<void, AccountError>>;
  readonly devices: () => Promise<Result<readonly DeviceView[], AccountError>>;
  readonly renameDevice: (id: DeviceId, name: string) => Promise<Result<void, AccountError>>;
  /** Ends the device's session and begins a new epoch that it cannot open. */
  readonly revokeDevice: (id: DeviceId) => Promise<Result<void, AccountError>>;
}
