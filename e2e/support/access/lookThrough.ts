import type { Page } from "@playwright/test";
import { axeViolations } from "./axe.ts";
import { invisibleChoices } from "./chosen.ts";
import { focusLostBySheet, hiddenFocus } from "./focus.ts";
import { moved } from "./motion.ts";
import { outOfRoomAtLargest } from "./room.ts";
import { badTargets } from "./targets.ts";

/** Their sheets are opened by a file, which no focus chose. */
const BY_FILE: ReadonlySet<string> = new Set([
  "import",
  "import-refused",
  "backup-restore-refused",
]);

/**
 * What keeps somebody from using a state that stands in light, with motion watched (`watchMotion`). If it is a sheet, it is closed
 * at the end.
 */
export async function lookThrough(page: Page, state: string): Promise<readonly string[]> {
  return [
    ...(await axeViolations(page)),
    ...(await badTargets(page)),
    ...(await hiddenFocus(page)),
    ...(await invisibleChoices(page)),
    ...(await outOfRoomAtLargest(page)),
    ...(BY_FILE.has(state) ? [] : await focusLostBySheet(page)),
    ...(await moved(page)),
  ];
}
