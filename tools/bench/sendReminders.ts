/*
 * So many due reminders through the whole of it: claimed from PostgreSQL, sealed and sent by the function under Deno, taken by a
 * push service that opens each. The time is the sender's own, from its first call until nothing is due.
 */
import { startFunction } from "../reminders/functionProcess.ts";
import { verdictOn } from "../reminders/verdict.ts";
import { createWorld } from "../reminders/world.ts";
import { assert } from "#core/shared/assert.ts";
import { type Benches, summarise } from "./benchRow.ts";

const REMINDERS = 10_000;
/** A run ends after its budget, and the next is called by the clock: more than so many and something is wrong. */
const MOST_RUNS = 10;

export const benches: Benches = {
  "send-10000": async () => summarise([(await once()).seconds], "s"),
  "send-10000-memory": async () => summarise([(await once()).peakBytes], "bytes"),
};

interface Measured {
  readonly seconds: number;
  readonly peakBytes: number;
}

let measured: Promise<Measured> | undefined;

/** Both rows come of one run. */
function once(): Promise<Measured> {
  measured ??= measure();
  return measured;
}

async function measure(): Promise<Measured> {
  const world = await createWorld();
  const sender = await startFunction(world.functionSettings());
  try {
    await world.fill(REMINDERS);
    const start = performance.now();
    let runs = 0;
    for (let sent = 0; sent < REMINDERS; runs++) {
      assert(runs < MOST_RUNS, `only ${sent} were sent`);
      const tally = (await (await sender.run()).json()) as { readonly sent?: number };
      sent += tally.sent ?? 0;
    }
    const seconds = (performance.now() - start) / 1000;
    const { lost, twice, refused } = await verdictOn(world, REMINDERS);
    assert(lost + twice + refused === 0, `${lost} lost, ${twice} shown twice, ${refused} refused`);
    return { seconds, peakBytes: sender.peakBytes() };
  } finally {
    await sender.kill();
    await world.stop();
  }
}
