import { showAll } from "./device.ts";
import type { World } from "./world.ts";

export interface Verdict {
  /** Reminders that no device showed. */
  readonly lost: number;
  /** Reminders that came up more than once on a screen. */
  readonly twice: number;
  /** Messages that the push service did not take. */
  readonly refused: number;
  /** Rows of the ledger that do not say "sent". */
  readonly unsettled: number;
  /** Messages sent beyond one per reminder, which topic and tag collapsed. */
  readonly repeated: number;
}

/** What became of one reminder each of so many devices, a tenth of which were off meanwhile. */
export async function verdictOn(world: World, devices: number): Promise<Verdict> {
  const { received, refused } = world.push;
  const { seen } = showAll(received, (path) => path.endsWith("3"));
  const rows = await world.rows();
  return {
    lost: devices - seen.size,
    twice: [...seen.values()].filter((times) => times > 1).length,
    refused: refused.length,
    unsettled: devices - rows.filter(({ state }) => state === "sent").length,
    repeated: received.length - devices,
  };
}
