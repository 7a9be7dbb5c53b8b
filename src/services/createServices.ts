import type { RandomBytes } from "#core/shared/ids.ts";
import type { Clock } from "#platform/clock.ts";
import type { StoragePort } from "#platform/storage.ts";
import type { Database } from "#store/database.ts";
import type { Dictionary } from "./dictionary.ts";
import type { FetchText, PackService } from "./packService.ts";
import type { StorageService } from "./storageService.ts";
import type { SymbolService } from "./symbolService.ts";
import type { TransferService } from "./transferService.ts";
import type { UndoService } from "./undoService.ts";

/** The doors to the outside that `app/compose` opens. */
export interface ServicesInput {
  /** Opened by `openDatabase`. */
  readonly database: Database;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly storage: StoragePort;
  readonly fetchText: FetchText;
}

/** All use cases, one object per subject. */
export interface Services {
  readonly dictionary: Dictionary;
  readonly symbols: SymbolService;
  readonly undo: UndoService;
  readonly packs: PackService;
  readonly transfer: TransferService;
  readonly storage: StorageService;
  readonly dispose: () => void;
}
