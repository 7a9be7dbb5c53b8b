/* What installing stands on in a browser; loaded a moment after the first screen. */
import { systemClock } from "#platform/clock.ts";
import { createInstallPort } from "#platform/install.ts";
import { createInstallMemory } from "#platform/installMemory.ts";
import type { Dictionary } from "#services/dictionary.ts";
import { createInstallService, type InstallService } from "#services/install/installService.ts";
import type { DueService } from "#services/practice/dueService.ts";
import type { Database } from "#store/database.ts";

/** Starts watching for the moment to offer installing. */
export function composeInstall(
  database: Database,
  dictionary: Dictionary,
  due: DueService,
): InstallService {
  return createInstallService({
    port: createInstallPort(),
    memory: createInstallMemory(),
    clock: systemClock,
    dictionary,
    // A card has a time from its first answer on.
    hasPractised: async () =>
      (await database.due.where("due").above(-Infinity).limit(1).count()) > 0,
    onDueChange: due.subscribe,
  });
}
