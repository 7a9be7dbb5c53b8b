import { isStamp, stampMs } from "#core/log/hlc.ts";
import type { Database } from "#store/database.ts";
import type { Finding } from "./finding.ts";

/** Less is the way to the server and the second in which it answers. ms. */
const TOLERANCE_MS = 2 * 60_000;

const MINUTE_MS = 60_000;

/**
 * Holds the clock against the server's and against the newest change. A wrong clock loses nothing (DESIGN, section 2), but reminders and
 * what is due come at wrong times.
 */
export async function checkClock(
  database: Database,
  given: { readonly nowMs: number; readonly serverMs: number | undefined },
): Promise<Finding> {
  const { nowMs, serverMs } = given;
  const clock = await database.meta.get("clock");
  const newest = clock && isStamp(clock.value) ? stampMs(clock.value) : 0;
  const behind = Math.round((newest - nowMs) / MINUTE_MS);
  if (serverMs !== undefined && Math.abs(serverMs - nowMs) > TOLERANCE_MS) {
    const minutes = Math.round(Math.abs(serverMs - nowMs) / MINUTE_MS);
    return { health: "wrong", says: "clockWrong", numbers: { minutes } };
  }
  if (newest - nowMs > TOLERANCE_MS)
    return { health: "note", says: "clockBehind", numbers: { minutes: behind } };
  return { health: "healthy", says: serverMs === undefined ? "clockUnchecked" : "clockRight" };
}
