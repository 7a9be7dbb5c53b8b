import type { SymbolId } from "#core/shared/ids.ts";
import type { Preferences } from "#services/preferencesService.ts";

/** What decides which commands there are at this moment. */
export interface Situation {
  readonly path: string;
  /** The symbol whose page is shown. */
  readonly symbol:
    { readonly id: SymbolId; readonly name: string; readonly isDrawn: boolean } | undefined;
  readonly symbolCount: number;
  readonly due: number;
  /** What undo and redo would do, in words. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  readonly isLockOn: boolean;
  readonly canSync: boolean;
  readonly canInstall: boolean;
  readonly preferences: Preferences;
}

/** What a command may do; each is somebody else's work. */
export interface Hands {
  readonly go: (address: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly lock: () => void;
  readonly syncNow: () => void;
  readonly install: () => void;
  readonly checkUpdates: () => void;
  readonly exportAll: () => void;
  readonly showShortcuts: () => void;
  readonly change: (changes: Partial<Preferences>) => void;
}

/** What the shell around the screens does, and calls it. */
export interface Shell extends Pick<Hands, "undo" | "redo"> {
  readonly undoWords: string | undefined;
  readonly redoWords: string | undefined;
}
