import type { WeakPassphrase } from "#core/vault/passphraseStrength.ts";
import type { PhraseError } from "#core/vault/recoveryPhrase.ts";
import type { Secret } from "#core/vault/secret.ts";
import type { SlotError, SlotId, SlotKind } from "#core/vault/slot.ts";
import type { StretchError } from "#core/vault/passphrase.ts";
import type { StampExhausted } from "#core/log/plan.ts";
import type { Result } from "#core/shared/result.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import type { PasskeyError } from "#platform/passkey.ts";
import type { StoreError } from "#store/errors.ts";

/** A way into the vault, as Settings lists it. */
export interface SlotView {
  readonly id: SlotId;
  readonly kind: SlotKind;
  readonly name: string;
  /** ms since 1970. */
  readonly addedAt: number;
}

export interface VaultSnapshot {
  readonly isLockOn: boolean;
  readonly epoch: number;
  readonly slots: readonly SlotView[];
  /** Added here while another device changed the keys: these open nothing new, and have to be added again. */
  readonly leftOut: readonly SlotView[];
  /** Locks by itself after so long without a touch; undefined: never. ms. */
  readonly lockAfterMs: number | undefined;
  readonly lockOnHide: boolean;
  /** A change of keys that is still re-sealing rows, 0–1; undefined when there is none. */
  readonly resealing: number | undefined;
}

export type { WeakPassphrase };

export type { PasskeyError };

export type UnlockError = SlotError | StretchError | PhraseError | PasskeyError | StoreError;

/** The other devices have to hear of new keys before this one has them, and the server could not be told. */
export interface NeedsServer {
  readonly type: "NeedsServer";
  readonly reason: RemoteError["type"] | "DoorChanged";
}

export type VaultError =
  | UnlockError
  | WeakPassphrase
  | StampExhausted
  | NeedsServer
  /** Without this way in the vault could not be opened any more, or by a passkey alone. */
  | { readonly type: "LastSlot" }
  /** A passkey can get lost with its device: a recovery phrase comes first. */
  | { readonly type: "RecoveryFirst" };

/** Tells how far long work is, 0–1. */
export type OnProgress = (done: number) => void;

/** What stands before a locked vault: nothing of the app's data can be asked until one of these answers ok. */
export interface VaultGate {
  /** Slots that there are, by kind; names are sealed. */
  readonly kinds: () => Promise<readonly SlotKind[]>;
  /** A wrong passphrase makes the next try wait: 0 ms for the first five, then doubling up to a minute; nothing is ever wiped. */
  readonly waitMs: () => number;
  readonly withPassphrase: (passphrase: string) => Promise<Result<void, UnlockError>>;
  readonly withRecoveryPhrase: (words: string) => Promise<Result<void, UnlockError>>;
  readonly withPasskey: () => Promise<Result<void, UnlockError>>;
}

/** Keys and ways in, while the vault is open. Loaded when Settings or a lock asks for it. */
export interface VaultService {
  readonly snapshot: () => VaultSnapshot | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** A fresh recovery secret and its 24 words, to be shown once; nothing is written. */
  readonly newRecovery: () => { readonly secret: Secret; readonly words: readonly string[] };
  /**
   * Turns the app lock on: a new epoch, slots for passphrase and recovery phrase, no device slot, everything in a new
   * database. Then every tab begins afresh, at the lock. A vault of an account keeps the ways in it has: the passphrase has to be its
   * own, and `recovery` is left out.
   */
  readonly turnLockOn: (given: {
    readonly passphrase: string;
    readonly recovery?: Secret;
    readonly onProgress?: OnProgress;
  }) => Promise<Result<void, VaultError>>;
  /** Back to opening without a question; asks for the passphrase once more. */
  readonly turnLockOff: (given: {
    readonly passphrase: string;
    readonly onProgress?: OnProgress;
  }) => Promise<Result<void, VaultError>>;
  readonly changePassphrase: (given: {
    readonly current: string;
    readonly next: string;
  }) => Promise<Result<void, VaultError>>;
  readonly replaceRecovery: (secret: Secret) => Promise<Result<void, VaultError>>;
  readonly addPasskey: (name: string) => Promise<Result<void, VaultError>>;
  readonly renameSlot: (id: SlotId, name: string) => Promise<Result<void, VaultError>>;
  /** Refused for the last way in, and for the passphrase while the lock is on. */
  readonly removeSlot: (id: SlotId) => Promise<Result<void, VaultError>>;
  /** New keys for everything to come; rows are re-sealed in the background, resumed after a kill. */
  readonly newEpoch: () => Promise<Result<void, VaultError>>;
  readonly setAutoLock: (change: {
    /** Undefined: never; left out: as it is. */
    readonly lockAfterMs?: number | undefined;
    readonly lockOnHide?: boolean;
  }) => void;
  /** Every tab forgets its keys and begins afresh at the lock. */
  readonly lock: () => void;
}
