/* What the diagnostics look at in a browser; loaded with their screen. */
import { createAppFiles } from "#platform/appFiles.ts";
import { systemClock } from "#platform/clock.ts";
import { askServerClock } from "#platform/filesServer.ts";
import { pageFacts } from "#platform/pageFacts.ts";
import { systemRandomBytes } from "#platform/random.ts";
import {
  createDiagnosticsService,
  type DiagnosticsInput,
  type DiagnosticsService,
} from "#services/diagnostics/diagnosticsService.ts";
import { faults } from "./faults.ts";

/** Put in by the build; in development there is none. */
const version: unknown = import.meta.env.VITE_VERSION;

/** Binds the checks to this page. */
export function composeDiagnostics(
  given: Pick<
    DiagnosticsInput,
    "database" | "dictionary" | "recogniser" | "storage" | "history" | "sync" | "reminders"
  >,
): DiagnosticsService {
  return createDiagnosticsService({
    ...given,
    workers: [
      () => new Worker(new URL("../workers/recogniser.ts", import.meta.url), { type: "module" }),
      () => new Worker(new URL("../workers/insights.ts", import.meta.url), { type: "module" }),
      () => new Worker(new URL("../workers/optimiser.ts", import.meta.url), { type: "module" }),
      () => new Worker(new URL("../workers/keyDerivation.ts", import.meta.url), { type: "module" }),
    ],
    appFiles: createAppFiles(),
    serverClock: askServerClock,
    clock: systemClock,
    randomBytes: systemRandomBytes,
    faults,
    page: () => pageFacts(typeof version === "string" ? version : "?"),
  });
}
