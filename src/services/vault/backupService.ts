import type { FileFault } from "#core/backup/frames.ts";
import type { Result } from "#core/shared/result.ts";
import type { StretchError } from "#core/vault/passphrase.ts";
import type { WeakPassphrase } from "#core/vault/passphraseStrength.ts";
import type { PhraseError } from "#core/vault/recoveryPhrase.ts";
import type { SlotError, SlotKind } from "#core/vault/slot.ts";
import type { CommitError } from "#store/commit.ts";
import type { OnProgress } from "./vaultService.ts";

/** What opens a backup. A passkey is not among them: the device that kept it may be the one that was lost. */
export type BackupKeyKind = Extract<SlotKind, "passphrase" | "recovery">;

export type BackupKey =
  | { readonly type: "passphrase"; readonly passphrase: string }
  | { readonly type: "recovery"; readonly words: string };

/** Somebody asked to stop. */
export interface Cancelled {
  readonly type: "Cancelled";
}

export type SaveBackupError =
  | CommitError
  | StretchError
  | WeakPassphrase
  | Cancelled
  /** Nothing would open it: a passphrase for the file is needed. */
  | { readonly type: "NoKey" }
  /** The place it was to be written to took no more. */
  | { readonly type: "FileNotWritten" };

export type LookError =
  | FileFault
  /** Moved, removed or changed since it was chosen, or not to be read by this person. */
  | { readonly type: "FileUnreadable" };

export type RestoreError =
  | LookError
  | CommitError
  | Cancelled
  /** Something was written on this device since one looked; the same file is then added to it. */
  | { readonly type: "NotEmpty" };

export interface SavedBackup {
  readonly file: string;
  readonly bytes: number;
  readonly entries: number;
}

export interface BackupState {
  /** When the last backup was saved from this device, or restored on it, ms since 1970; undefined: never. */
  readonly lastAt: number | undefined;
  /** Nothing but this device holds so much that one should save a backup. */
  readonly isDue: boolean;
}

/** How long work is told of, and stopped. */
export interface Watch {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** A file that is a whole backup as far as can be told without a key. */
export interface FoundBackup {
  readonly opensBy: readonly BackupKeyKind[];
  readonly open: (
    key: BackupKey,
  ) => Promise<Result<OpenedBackup, FileFault | SlotError | StretchError | PhraseError>>;
}

/** A backup that is whole and unchanged, with its keys at hand; nothing is written until it is restored. */
export interface OpenedBackup {
  /** ms since 1970. */
  readonly madeAt: number;
  readonly restore: (watch?: Watch) => Promise<Result<Restored, RestoreError>>;
}

export interface Restored {
  /**
   * This device was blank and has become the vault of the backup, lock and ways in included: call `startAfresh`. Otherwise its
   * contents were added to what is here.
   */
  readonly became: boolean;
  /**
   * Somebody else wrote as this device, as a copy of its profile does: both parts are here, and this device goes on under a new
   * identity.
   */
  readonly forked: boolean;
  /** Records and facts that came or changed. */
  readonly changed: number;
  /** Entries that did not open; everything else of the backup is here. */
  readonly unreadable: number;
}

export interface BackupService {
  readonly state: () => Promise<BackupState>;
  /** What opens a backup without a passphrase made for it. */
  readonly opensBy: () => Promise<Result<readonly BackupKeyKind[], CommitError>>;
  /**
   * Writes everything into one sealed file at a place the person chooses. A passphrase makes one more key, for the file alone.
   * Call it from a tap or a key: browsers otherwise do not ask for a place.
   */
  readonly save: (
    given: Watch & { readonly passphrase?: string },
  ) => Promise<Result<SavedBackup, SaveBackupError>>;
  readonly look: (file: Blob) => Promise<Result<FoundBackup, LookError>>;
  /** Begins the app anew in every tab. */
  readonly startAfresh: () => void;
}
