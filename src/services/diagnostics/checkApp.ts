import type { AppFilesState } from "#platform/appFiles.ts";
import type { Finding } from "./finding.ts";

/** Whether the app itself is on the device, whole and of the newest version that is known. */
export function checkApp({ isServed, isNewerWaiting, files }: AppFilesState): Finding {
  if (!isServed) return { health: "note", says: "appUnkept" };
  const numbers = { count: files?.count ?? 0, missing: files?.missing ?? 0 };
  if (numbers.missing > 0) return { health: "wrong", says: "appPartly", numbers, remedy: "renew" };
  if (isNewerWaiting) return { health: "note", says: "appWaiting", numbers, remedy: "update" };
  return { health: "healthy", says: "appKept", numbers };
}
