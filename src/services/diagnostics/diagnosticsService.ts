import { notedLines, type PageFacts, pageLines } from "#core/faults/faultReport.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import type { AppFiles } from "#platform/appFiles.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#store/database.ts";
import type { Dictionary } from "../dictionary.ts";
import type { FaultService } from "../faultService.ts";
import type { RecogniserService } from "../recogniserService.ts";
import type { RemindersService } from "../reminders/remindersService.ts";
import type { StorageService } from "../storageService.ts";
import type { SyncService } from "../sync/syncService.ts";
import type { HistoryService } from "../vault/historyService.ts";
import { checkApp } from "./checkApp.ts";
import { checkClock } from "./checkClock.ts";
import { checkLog, repairLog } from "./checkLog.ts";
import { checkRecogniser } from "./checkRecogniser.ts";
import { checkReminders } from "./checkReminders.ts";
import { checkStorage } from "./checkStorage.ts";
import { checkSync } from "./checkSync.ts";
import { checkVault } from "./checkVault.ts";
import { checkWorkers, type ProbedWorker } from "./checkWorkers.ts";
import { type Check, type CheckId, CHECKS, type Finding } from "./finding.ts";

/** Whether each part of the app does what it is there for, asked of the parts themselves. */
export interface DiagnosticsService {
  readonly checks: readonly CheckId[];
  /** Never fails: a check that breaks says so. */
  readonly run: (check: CheckId) => Promise<Finding>;
  /** Asks the browser to keep the data; sends and reads now; makes the tables as the log tells; takes the app's files off. */
  readonly mend: (remedy: "keep" | "syncNow" | "repair" | "renew") => Promise<void>;
  /** Bugs that showed on this device. */
  readonly faults: FaultService;
  /** All that was found, as text to copy: sentences' names and numbers, nothing that anybody wrote. */
  readonly report: (findings: ReadonlyMap<CheckId, Finding>) => string;
}

export interface DiagnosticsInput {
  readonly database: Database;
  readonly dictionary: Dictionary;
  readonly recogniser: RecogniserService;
  readonly storage: StorageService;
  readonly history: () => Promise<HistoryService>;
  /** Undefined where there is no account. */
  readonly sync: () => Promise<SyncService | undefined>;
  /** Undefined where nobody wants any. */
  readonly reminders: () => Promise<RemindersService | undefined>;
  readonly workers: readonly (() => ProbedWorker)[];
  readonly appFiles: AppFiles;
  readonly serverClock: () => Promise<number | undefined>;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly faults: FaultService;
  readonly page: () => PageFacts;
}

/** Binds the checks to what they check. */
export function createDiagnosticsService(input: DiagnosticsInput): DiagnosticsService {
  const { database, dictionary, recogniser, storage, randomBytes, faults } = input;
  const checks: Readonly<Record<CheckId, Check>> = {
    storage: () => checkStorage(database, { storage, randomBytes }),
    log: async () => checkLog(await input.history()),
    vault: () => checkVault(database, randomBytes),
    recogniser: () => checkRecogniser(dictionary, recogniser),
    workers: () => checkWorkers(input.workers),
    sync: async () => checkSync((await input.sync())?.snapshot()),
    reminders: async () => checkReminders((await input.reminders())?.snapshot()),
    app: async () => checkApp(await input.appFiles.state()),
    clock: async () => {
      const serverMs = await input.serverClock();
      return checkClock(database, { nowMs: input.clock.nowMs(), serverMs });
    },
  };
  return {
    checks: CHECKS,
    run: async (check) => {
      try {
        return await checks[check]();
      } catch (bug) {
        faults.note("page", bug);
        return { health: "wrong", says: "crashed" };
      }
    },
    mend: async (remedy) => {
      switch (remedy) {
        case "keep":
          await storage.keep({ byTap: true });
          return;
        case "syncNow":
          await (await input.sync())?.syncNow();
          return;
        case "repair":
          await repairLog(await input.history());
          return;
        case "renew":
          await input.appFiles.renew();
      }
    },
    faults,
    report: (findings) => {
      const found = [...findings].map(([check, { health, says, numbers = {} }]) =>
        [`${check}: ${health}, ${says}`, ...Object.entries(numbers).map(String)].join(" "),
      );
      const noted = faults.noted().flatMap(notedLines);
      return [...pageLines(input.page()), "", ...found, "", ...noted].join("\n").trimEnd();
    },
  };
}
