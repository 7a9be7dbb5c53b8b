/* Bugs of this page, from wherever they come; fetched when there is one. */
import { systemClock } from "#platform/clock.ts";
import { createFaultStore } from "#platform/faultStore.ts";
import { pageFacts } from "#platform/pageFacts.ts";
import { createFaultService } from "#services/faultService.ts";

/** Put in by the build; in tests there is none. */
const version: unknown = import.meta.env.VITE_VERSION;

export const faults = createFaultService({
  clock: systemClock,
  store: createFaultStore(),
  page: () => pageFacts(typeof version === "string" ? version : "?"),
});
