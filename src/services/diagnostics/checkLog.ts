import type { HistoryService } from "../vault/historyService.ts";
import { isSound } from "../vault/verify.ts";
import type { Finding } from "./finding.ts";

/** Every entry opens, and the tables hold what the log tells. A second or two for a long history. */
export async function checkLog(history: HistoryService): Promise<Finding> {
  const checked = await history.verify();
  if (!checked.ok) return { health: "wrong", says: "storageRefused" };
  const { entries, ops, waiting, records, facts, differences, quarantined } = checked.value;
  if (isSound(checked.value))
    return {
      health: "healthy",
      says: "logSound",
      numbers: { count: ops + waiting, entries, records, facts },
    };
  const count = differences.length + quarantined.length;
  return { health: "wrong", says: "logDiffers", numbers: { count, entries }, remedy: "repair" };
}

/** Puts right what can be; answers whether all is well now. */
export async function repairLog(history: HistoryService): Promise<void> {
  const checked = await history.verify();
  if (checked.ok && !isSound(checked.value)) await history.repair(checked.value);
}
