import type { Ink } from "#core/ink/ink.ts";
import type { RandomBytes, SymbolId } from "#core/shared/ids.ts";
import type { Clock } from "#platform/clock.ts";
import type { StoragePort } from "#platform/storage.ts";
import type { Database } from "#store/database.ts";
import type { Language } from "#core/symbols/readSymbol.ts";
import { createDictionary } from "./createDictionary.ts";
import type { Dictionary } from "./dictionary.ts";
import { loadWhenAsked } from "./loadWhenAsked.ts";
import type { FetchText, PackService } from "./packService.ts";
import { createDueService, type DueService } from "./practice/dueService.ts";
import { loadPractice } from "./practice/loadPractice.ts";
import type { PracticeService } from "./practice/practiceService.ts";
import { createStorageService, type StorageService } from "./storageService.ts";
import type { SymbolService } from "./symbolService.ts";
import type { TransferService } from "./transferService.ts";
import type { UndoService } from "./undoService.ts";
import { type Bundler, createBundler } from "./vault/bundler.ts";
import type { HistoryService } from "./vault/historyService.ts";
import { loadHistory } from "./vault/loadHistory.ts";
import type { OpenCopy } from "./vault/openCopy.ts";
import { createWriter, type Writer } from "./writer.ts";

/** The doors to the outside that `app/compose` opens. */
export interface ServicesInput {
  /** Opened by `openDatabase`. */
  readonly database: Database;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly storage: StoragePort;
  readonly fetchText: FetchText;
  readonly openCopy: OpenCopy;
  /** See `PracticeInput`. */
  readonly onGoodDrawing?: (symbol: SymbolId, ink: Ink) => void;
  /** Of the words that packs bring; English unless given. */
  readonly language?: Language;
}

/** All use cases, one object per subject. */
export interface Services {
  readonly dictionary: Dictionary;
  readonly symbols: SymbolService;
  readonly undo: UndoService;
  readonly packs: PackService;
  readonly transfer: TransferService;
  readonly storage: StorageService;
  /** Loaded and started by the first call. */
  readonly practice: () => Promise<PracticeService>;
  readonly due: DueService;
  /** For services that are made when first asked for; screens do not see it. */
  readonly writer: Writer;
  /** Loaded by the first call. */
  readonly history: () => Promise<HistoryService>;
  /** Seals what was written into entries; rests until it is started. */
  readonly bundler: Bundler;
  /** Fetches the code that writes, which the first screen can do without; nobody waits for it at their first save. */
  readonly warmUp: () => Promise<void>;
  /** Takes in what was written up to now, by whomever, without waiting to be told. */
  readonly refresh: () => Promise<void>;
  readonly dispose: () => void;
}

const SYMBOL_METHODS = [
  "save",
  "saveList",
  "edit",
  "addSample",
  "keepConfirmed",
  "forgetConfirmed",
  "replaceSample",
  "removeSample",
  "chooseReference",
  "acceptOrder",
  "remove",
  "restore",
  "setLevel",
  "recordUse",
  "flushUses",
] as const satisfies readonly (keyof SymbolService)[];

/** Puts the use cases together over one database; call `dictionary.start()` to bring them to life. */
export function createServices(input: ServicesInput): Services {
  const { database, clock, randomBytes } = input;
  const dictionary = createDictionary({ database, language: input.language ?? "en" });
  const env = { nowMs: clock.nowMs, randomBytes };
  const bundler = createBundler({ database, env });
  const refresh = async () => {
    bundler.notice();
    await dictionary.refresh();
    await practice.refresh();
  };
  const writer = createWriter({ database, env, refresh });
  const symbols = loadWhenAsked<SymbolService>(SYMBOL_METHODS, async () => {
    const { createSymbolService } = await import("./createSymbolService.ts");
    return createSymbolService({
      ...{ writer, dictionary, clock, randomBytes },
      prepareMove: async (id, level) => {
        const { prepareMove } = await import("./moveLevel.ts");
        return prepareMove(database, id, level);
      },
    });
  });
  const practice = loadPractice({
    ...{ database, writer, dictionary, clock, randomBytes },
    ...(input.onGoodDrawing && { onGoodDrawing: input.onGoodDrawing }),
  });
  const due = createDueService({ database, dictionary, clock });
  return {
    dictionary,
    symbols,
    undo: writer.undo,
    packs: loadWhenAsked<PackService>(
      ["index", "install", "remove", "installed", "fetchMissing"],
      async () => {
        const { createPackService } = await import("./createPackService.ts");
        return createPackService({ database, writer, dictionary, fetchText: input.fetchText });
      },
    ),
    transfer: loadWhenAsked<TransferService>(["exportAll", "importText"], async () => {
      const { createTransferService } = await import("./createTransferService.ts");
      return createTransferService({
        ...{ database, undo: writer.undo, clock, openCopy: input.openCopy },
        refresh: async () => {
          await refresh();
          // What is due changes with an import, and only practice can tell how.
          void practice.load().catch(() => undefined);
        },
      });
    }),
    storage: createStorageService(input.storage),
    practice: practice.load,
    due,
    writer,
    history: loadHistory({ database, dictionary, writer, refresh }),
    bundler,
    warmUp: async () => {
      await Promise.all([import("#store/commit.ts"), symbols.flushUses()]);
    },
    refresh,
    dispose: () => {
      void symbols.flushUses();
      bundler.stop();
      dictionary.stop();
      practice.stop();
      due.stop();
    },
  };
}
