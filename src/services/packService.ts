import type { Ink } from "#core/ink/ink.ts";
import type { Localised, PackError, PackLicence } from "#core/packs/pack.ts";
import type { PackId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { CommitError } from "#store/commit.ts";
import type { FetchError } from "./errors.ts";

/** Reads a text from the app's own origin. */
export type FetchText = (path: string, signal?: AbortSignal) => Promise<Result<string, FetchError>>;

/** A pack as the list of packs shows it. */
export interface PackSummary {
  readonly id: PackId;
  readonly title: Localised;
  readonly description: Localised;
  readonly source: Localised;
  readonly licence: PackLicence;
  readonly count: number;
  readonly bytes: number;
  readonly preview: readonly Ink[];
  readonly installed: boolean;
}

/** The packs there are, as far as they can be known just now. */
export interface PackList {
  readonly packs: readonly PackSummary[];
  /** Why only those that are installed are known; absent when the list is whole. */
  readonly trouble?: FetchError | PackError;
}

export type IndexError = FetchError | PackError | CommitError;

export type InstallError = FetchError | PackError | CommitError | { readonly type: "UnknownPack" };

export interface PackService {
  /** All packs there are; when their list is out of reach, those that are installed, and why. */
  readonly index: () => Promise<Result<PackList, IndexError>>;
  /** Stopped by the signal before it is written, nothing has changed. */
  readonly install: (
    id: PackId,
    signal?: AbortSignal,
  ) => Promise<Result<void, InstallError | { readonly type: "Stopped" }>>;
  /** Takes the pack away; what the person added or changed stays as their own. */
  readonly remove: (id: PackId) => Promise<Result<void, CommitError>>;
  readonly installed: () => Promise<readonly PackId[]>;
  /** Fetches packs that are installed by the log but not on this device yet; call when online. */
  readonly fetchMissing: () => Promise<void>;
}
