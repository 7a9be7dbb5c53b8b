/*
 * One run of the sender: take, send, say what became of it, until nothing is due or its time is up. It may break off at any
 * point: what it took is given out anew after two minutes and goes under the same topic and tag, so that it shows once.
 */
import { deliver, type Delivery, type Told, type Ways } from "./deliver.ts";
import type { Ledger } from "./ledger.ts";

/** How many came to which end. */
export type Tally = Partial<Record<Told["outcome"], number>>;

/** The next run is a minute away, and the lease of claim_due is twice that. ms. */
const BUDGET_MS = 45_000;

/** Messages under way at once: what one processor seals while others wait for answers. */
const AT_ONCE = 40;

/** What is held in memory at most. */
const BATCH = 400;

/** Told to the ledger at once. */
const TOLD_AT_ONCE = 100;

/** After so many times of silence, one after the other, a push service is left alone for the rest of the run, lest it hold up all others. */
const MOST_TIMEOUTS = 3;

/** Sends what is due. Rejects when the database does not answer. */
export async function sendDue(ledger: Ledger, ways: Ways): Promise<Tally> {
  const end = ways.now() + BUDGET_MS;
  const queue: Delivery[] = [];
  const told: Told[] = [];
  const timeouts = new Map<string, number>();
  const tally: Tally = {};
  let isDry = false;
  let refill: Promise<void> | undefined;

  async function next(): Promise<Delivery | undefined> {
    while (queue.length === 0 && !isDry && ways.now() < end) {
      refill ??= ledger.claim(BATCH).then((taken) => {
        queue.push(...taken.deliveries);
        isDry = !taken.more;
        refill = undefined;
      });
      await refill;
    }
    return ways.now() < end ? queue.shift() : undefined;
  }

  async function say(words: Told): Promise<void> {
    tally[words.outcome] = (tally[words.outcome] ?? 0) + 1;
    told.push(words);
    if (told.length >= TOLD_AT_ONCE) await ledger.record(told.splice(0));
  }

  async function work(): Promise<void> {
    for (let delivery = await next(); delivery; delivery = await next()) {
      const { origin } = new URL(delivery.endpoint);
      if ((timeouts.get(origin) ?? 0) >= MOST_TIMEOUTS) {
        await say(heldBack(delivery));
        continue;
      }
      const words = await deliver(delivery, ways);
      const isSilent = words.reason === "timeout";
      timeouts.set(origin, isSilent ? (timeouts.get(origin) ?? 0) + 1 : 0);
      await say(words);
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const { claim, endpoint } of queue.splice(0))
    await say({ claim, endpoint, outcome: "unsent" });
  if (told.length > 0) await ledger.record(told.splice(0));
  return tally;
}

function heldBack({ claim, endpoint }: Delivery): Told {
  return { claim, endpoint, outcome: "retry", reason: "timeout" };
}
