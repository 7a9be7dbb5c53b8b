import { err, ok, type Result } from "#core/shared/result.ts";
import { showBadge } from "#platform/badge.ts";
import { systemClock } from "#platform/clock.ts";
import { fetchText } from "#platform/files.ts";
import { systemRandomBytes } from "#platform/random.ts";
import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import { runAlone } from "#platform/locks.ts";
import { hearPutAway } from "#platform/putAway.ts";
import { keepStartHint, readStartHint } from "#platform/startHint.ts";
import { createBrowserStorage } from "#platform/storage.ts";
import type { AppServices } from "#services/appServices.ts";
import { createServices } from "#services/createServices.ts";
import type { GradingService } from "#services/gradingService.ts";
import type { LearningService } from "#services/learningService.ts";
import { loadOnce } from "#services/loadOnce.ts";
import { loadWhenAsked } from "#services/loadWhenAsked.ts";
import { loadInsights } from "#services/practice/loadInsights.ts";
import { loadOptimiser } from "#services/practice/loadOptimiser.ts";
import { nextTask } from "#services/nextTask.ts";
import { createPreferencesService } from "#services/preferencesService.ts";
import { createRecogniserCache } from "#services/recogniserCache.ts";
import { createRecogniserService } from "#services/recogniserService.ts";
import { createShareService } from "#services/shareService.ts";
import type { UpdatesService } from "#services/updatesService.ts";
import type { VaultGate } from "#services/vault/vaultService.ts";
import { type Database, isLocked } from "#store/database.ts";
import type { DatabaseEvent, OpenOptions } from "#store/connect.ts";
import { openDatabase } from "#store/openDatabase.ts";
import type { OpenError, StoreError } from "#store/errors.ts";
import { activateLanguage } from "#ui/i18n/i18n.ts";
import { composeGate, composeVault } from "./composeVault.ts";
import { createUpdates } from "./updates.ts";

/** Why the app cannot begin. */
export type StartError =
  | OpenError
  /** Another tab holds an older version of the database and does not let go. */
  | { readonly type: "DatabaseBlocked" };

/** Nothing can be read before somebody opens the gate. */
export interface Locked {
  readonly type: "Locked";
  readonly gate: VaultGate;
  /** The app over the database that was opened. */
  readonly proceed: () => Composed;
}

export interface Composed {
  readonly type: "Composed";
  readonly services: AppServices;
  /**
   * Reads the dictionary, then teaches the recogniser. Kept apart because thousands of symbols are read and indexed
   * for longer than a frame, and nobody should wait for the pad meanwhile. Safe to call again. Answers what is in the
   * way, if anything is.
   */
  readonly begin: () => Promise<StoreError | undefined>;
}

/** Opens the database and joins what the screens are given over it, or what opens the lock. */
export async function compose(): Promise<Result<Composed | Locked, StartError>> {
  // The app comes onto the device whatever becomes of its data, behind a lock too.
  const updates = createUpdates();
  const opened = await open();
  if (!opened.ok) return opened;
  const database = opened.value;
  const proceed = () => composeOver(database, updates);
  if (!isLocked(database)) {
    if (readStartHint() === "locked") keepStartHint("begun");
    return ok(proceed());
  }
  keepStartHint("locked");
  return ok({ type: "Locked", gate: await composeGate(database, OPTIONS), proceed });
}

/** Joins adapters, workers and use cases over an open database. */
function composeOver(database: Database, updates: UpdatesService): Composed {
  const services = createServices({
    database,
    clock: systemClock,
    randomBytes: systemRandomBytes,
    storage: createBrowserStorage(navigator.storage),
    fetchText,
    openCopy: async (text, key) => {
      const { openCopy } = await import("./openCopy.ts");
      return openCopy(text, key);
    },
    onGoodDrawing: (symbol, ink) => void learning.confirm(symbol, ink),
  });
  const { bundler, dictionary, due, packs, symbols } = services;
  const cache = createRecogniserCache(database);
  const recogniser = createRecogniserService({
    spawn: () =>
      new Worker(new URL("../workers/recogniser.ts", import.meta.url), { type: "module" }),
    templates: () => dictionary.templates(),
    loadCache: cache.load,
    saveCache: cache.save,
    // Finds the person's habit, which then counts; nobody waits for it.
    onTaught: () => void learning.state(),
  });
  const grading = loadWhenAsked<GradingService>(["grade"], async () => {
    const { createGradingService } = await import("#services/gradingService.ts");
    return createGradingService({ dictionary, recogniser });
  });
  const learning = loadWhenAsked<LearningService>(["confirm", "state", "forget"], async () => {
    const { createLearningService } = await import("#services/learningService.ts");
    return createLearningService({ dictionary, symbols, recogniser });
  });
  const insights = loadInsights({
    practice: services.practice,
    clock: systemClock,
    spawn: () => new Worker(new URL("../workers/insights.ts", import.meta.url), { type: "module" }),
  });
  const preferences = createPreferencesService();
  const optimiser = loadOptimiser({
    ...{ practice: services.practice, preferences, clock: systemClock },
    spawn: () =>
      new Worker(new URL("../workers/optimiser.ts", import.meta.url), { type: "module" }),
  });

  const refresh = async () => {
    await services.refresh();
    // What is due changes with what came in, and only practice can tell how.
    void services.practice().catch(() => undefined);
  };
  const synced = loadOnce(async () => {
    const { composeSync } = await import("./composeSync.ts");
    return composeSync(database, { options: OPTIONS, bundler, refresh, vault });
  });
  const vault = composeVault(database, {
    ...{ options: OPTIONS, preferences, bundler, refresh },
    publishDoor: async (door) => (await synced()).publishDoor(door),
    ofAccount: async () => (await synced()).ofAccount(),
  });

  const reminders = loadOnce(async () => {
    const { composeReminders } = await import("./composeReminders.ts");
    return composeReminders(database, services.writer, preferences);
  });
  /** Whoever wants no reminders fetches nothing of them. */
  const hasReminders = async () =>
    (await database.records.where("kind").equals("reminder").count()) > 0;

  const hasAccount = async () => (await database.sync.get("account")) !== undefined;
  const diagnostics = loadOnce(async () => {
    const { composeDiagnostics } = await import("./composeDiagnostics.ts");
    const { storage, history } = services;
    return composeDiagnostics({
      ...{ database, dictionary, recogniser, storage, history },
      sync: async () => ((await hasAccount()) ? (await synced()).sync() : undefined),
      reminders: async () => ((await hasReminders()) ? reminders() : undefined),
    });
  });

  /** Most vaults have no account, and fetch nothing of it. */
  const beginSync = async () => {
    const [row, begun] = await Promise.all([
      database.sync.get("account"),
      database.drafts.where("key").equals("account").count(),
    ]);
    if (row ?? begun) await (await synced()).begin();
  };

  const install = loadOnce(async () => {
    const { composeInstall } = await import("./composeInstall.ts");
    return composeInstall(database, dictionary, due);
  });

  dictionary.setLanguage(preferences.current().language);
  preferences.subscribe(() => {
    const { language } = preferences.current();
    dictionary.setLanguage(language);
    void activateLanguage(language);
  });
  // Under a lock the next page begins with that, whatever there is behind it.
  dictionary.subscribe(() => {
    const { ready, symbols } = dictionary.snapshot();
    if (ready && readStartHint() !== "locked") keepStartHint(symbols.length > 0 ? "begun" : "new");
  });
  dictionary.onTemplates(({ removed, added }) => {
    recogniser.forget(removed);
    recogniser.learn(added);
  });
  // Packs that an import named while there was no network.
  window.addEventListener("online", () => void packs.fetchMissing());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void symbols.flushUses().then(bundler.flush);
    else {
      // Browsers put hidden tabs to sleep; one that slept has not heard what others wrote.
      void services.refresh();
      void due.refresh();
    }
  });
  due.subscribe(() => showBadge(due.count() ?? 0));

  return {
    type: "Composed",
    services: {
      ...services,
      recogniser,
      grading,
      learning,
      insights,
      optimiser,
      preferences,
      vault: vault.vault,
      backup: vault.backup,
      hasAccount,
      account: async () => (await synced()).account(),
      sync: async () => (await synced()).sync(),
      hasReminders,
      reminders,
      install,
      share: createShareService(),
      looksNew: readStartHint() === "new",
      updates,
      diagnostics,
    },
    begin: async () => {
      const started = await dictionary.start();
      if (!started.ok) return started.error;
      // Each in a task of its own: together they would keep a tap waiting for longer than a frame.
      recogniser.start();
      for (const step of [
        () => due.start(),
        () => bundler.start(),
        () => void services.warmUp(),
        () => void packs.fetchMissing(),
        () => void vault.begin(),
        () => void beginSync(),
      ]) {
        await nextTask();
        step();
      }
      return undefined;
    },
  };
}

const OPTIONS: OpenOptions = {
  randomBytes: systemRandomBytes,
  keys: createBrowserDeviceKeys(),
  alone: runAlone,
  hearPutAway,
};

function open(): Promise<Result<Database, StartError>> {
  return new Promise((resolve) => {
    const onEvent = (event: DatabaseEvent) => {
      if (event.type === "Blocked") resolve(err({ type: "DatabaseBlocked" }));
    };
    void openDatabase({ ...OPTIONS, onEvent }).then(resolve);
  });
}
