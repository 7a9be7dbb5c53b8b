import { act, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { ServicesProvider } from "#hooks/useServices.tsx";
import type { AccountService } from "#services/account/accountService.ts";
import { createAccountWithoutServer } from "#services/account/accountWithoutServer.ts";
import type { DiagnosticsService } from "#services/diagnostics/diagnosticsService.ts";
import { createGradingService } from "#services/gradingService.ts";
import { createLearningService } from "#services/learningService.ts";
import { loadInsights } from "#services/practice/loadInsights.ts";
import { loadOptimiser } from "#services/practice/loadOptimiser.ts";
import { createPreferencesService } from "#services/preferencesService.ts";
import { createRecogniserService } from "#services/recogniserService.ts";
import { createShareService } from "#services/shareService.ts";
import type { SyncService } from "#services/sync/syncService.ts";
import { createSyncWithoutServer } from "#services/sync/syncWithoutServer.ts";
import { ToastProvider } from "#ui/Toast.tsx";
import { bePatient } from "./bePatient.ts";
import { installDialogs } from "./dialogs.ts";
import { loadOnce } from "#services/loadOnce.ts";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import type { InstallService } from "#services/install/installService.ts";
import type { UpdatesService } from "#services/updatesService.ts";
import { createInsightsPort } from "./insightsPort.ts";
import { createOptimiserWorkers } from "./optimiserPort.ts";
import { openTestInstall } from "./testInstall.ts";
import type { TestServices } from "./openTestServices.ts";

export interface RenderedScreen {
  /** The address shown now. */
  readonly path: () => string;
}

/** Shows a screen at an address, over real services, in a page that `installPage` prepared. */
export function renderScreen(
  screen: ReactNode,
  given: {
    readonly services: TestServices;
    readonly path: string;
    /** Without one there is no server. */
    readonly account?: AccountService;
    readonly sync?: SyncService;
    /** Without one there is a server that calls, and nobody has been asked for leave. */
    readonly reminders?: RemindersService;
    /** Without one the app is in a tab of a browser that keeps installing in its menu. */
    readonly install?: InstallService;
    /** Without them this is the newest version, and the only one. */
    readonly updates?: UpdatesService;
    readonly diagnostics?: () => Promise<DiagnosticsService>;
  },
): RenderedScreen {
  const { services, path } = given;
  const account = given.account ?? createAccountWithoutServer();
  const sync = given.sync ?? createSyncWithoutServer();
  const { hook, searchHook, history } = memoryLocation({ path, record: true });
  const recogniser = createRecogniserService({
    spawn: () => {
      throw new Error("no worker in tests of screens");
    },
    templates: () => services.dictionary.templates(),
  });
  const grading = createGradingService({ ...services, recogniser });
  const learning = createLearningService({ ...services, recogniser });
  const { practice, clock } = services;
  const insights = loadInsights({ practice, clock, spawn: createInsightsPort });
  const preferences = createPreferencesService();
  const { spawn } = createOptimiserWorkers();
  const optimiser = loadOptimiser({ practice, clock, preferences, spawn });
  const install = given.install ?? openTestInstall(services).service;
  const online = {
    hasAccount: () => Promise.resolve(account.step().type === "On"),
    account: () => Promise.resolve(account),
    sync: () => Promise.resolve(sync),
    hasReminders: () => Promise.resolve(given.reminders !== undefined),
    reminders: loadOnce(async () => {
      if (given.reminders) return given.reminders;
      const { openTestReminders } = await import("./testReminders.ts");
      const { service } = openTestReminders(services);
      await service.start();
      return service;
    }),
  };
  render(
    <Router hook={hook} searchHook={searchHook}>
      <ToastProvider>
        <ServicesProvider
          value={{
            ...services,
            ...online,
            recogniser,
            grading,
            learning,
            insights,
            optimiser,
            preferences,
            install: loadOnce(() => Promise.resolve(install)),
            share: createShareService(),
            looksNew: false,
            updates: given.updates ?? createStillUpdates(),
            diagnostics: given.diagnostics ?? missingDiagnostics,
          }}
        >
          {screen}
        </ServicesProvider>
      </ToastProvider>
    </Router>,
  );
  return { path: () => history.at(-1) ?? "" };
}

/** A phone's height. CSS px. */
const PAGE_HEIGHT_PX = 844;

const ROW_PX = { width: 350, height: 136 };

/**
 * Makes of jsdom what screens stand on; call it before anything else in the file. jsdom lays nothing out: here media
 * queries never match, scrolling goes nowhere, the page is as high as a phone and everything in it as a row of tiles.
 */
export function installPage(): void {
  bePatient();
  installDialogs();
  Object.assign(globalThis, {
    // What comes out of a database is cloned by Node and must be of the kind that code here tests for.
    Uint8Array: structuredClone(new Uint8Array()).constructor,
    matchMedia: () => ({ matches: false, addEventListener: ignore, removeEventListener: ignore }),
    ResizeObserver: createSizes,
    scrollTo: ignore,
  });
  const page = document.documentElement;
  HTMLElement.prototype.scrollIntoView = ignore;
  Object.defineProperty(document, "scrollingElement", { value: page, configurable: true });
  Object.defineProperty(page, "clientHeight", { value: PAGE_HEIGHT_PX, configurable: true });
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    get: () => document.body,
    configurable: true,
  });
}

/** Tells once of each element that it is a row of tiles. */
function createSizes(tell: (entries: readonly unknown[]) => void) {
  return {
    observe: (target: Element) => {
      queueMicrotask(() => act(() => tell([{ target, contentRect: ROW_PX }])));
    },
    unobserve: ignore,
    disconnect: ignore,
  };
}

function missingDiagnostics(): Promise<DiagnosticsService> {
  return Promise.reject(new Error("no diagnostics in this test"));
}

function createStillUpdates(): UpdatesService {
  return {
    state: () => "current",
    subscribe: () => ignore,
    accept: ignore,
    check: () => Promise.resolve("current"),
  };
}

function ignore(): void {
  // Nothing to do where nothing is laid out.
}
