import { assert } from "#core/shared/assert.ts";
import type { AppServices } from "#services/appServices.ts";
import { inventSymbols } from "./inventSymbols.ts";

export interface SaveTimes {
  /** From the call to the browser's word that the transaction is complete, ms. */
  readonly durableMs: readonly number[];
  /** From then to the moment at which a subscriber of the dictionary sees the symbol, ms. */
  readonly repaintedMs: readonly number[];
  /** What the browser was asked to do before it calls a write complete. */
  readonly durability: string;
}

/** Saves whose times do not count yet. */
const WARM_UP = 20;

/** A person pauses between two saves; a queue of saves would time the queue. ms. */
const PAUSE_MS = 15;

let completedAt = 0;
let durability = "";

/** Notes when each writing transaction completed. Must run before the database is opened. */
export function watchWrites(): void {
  // Called by name below, with the database it belongs to.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given) {
    const transaction = begin.apply(this, given);
    if (transaction.mode !== "readonly") {
      durability = transaction.durability;
      transaction.addEventListener("complete", () => (completedAt = performance.now()));
    }
    return transaction;
  };
}

/** When the last writing transaction completed, ms since the page began. */
export function lastWriteAt(): number {
  return completedAt;
}

/** Saves n symbols of one sample each, one after the other. */
export async function timeSaves(services: AppServices, n: number): Promise<SaveTimes> {
  const { dictionary, symbols } = services;
  const durableMs: number[] = [];
  const repaintedMs: number[] = [];
  for (const [run, draft] of inventSymbols(WARM_UP + n).entries()) {
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    const before = dictionary.snapshot().symbols.length;
    let seenAt = 0;
    const leave = dictionary.subscribe(() => {
      if (dictionary.snapshot().symbols.length > before) seenAt ||= performance.now();
    });
    completedAt = 0;
    const start = performance.now();
    const saved = await symbols.save(draft);
    leave();
    assert(saved.ok && completedAt > 0 && seenAt > 0, "a save was not seen");
    if (run < WARM_UP) continue;
    durableMs.push(completedAt - start);
    repaintedMs.push(seenAt - completedAt);
  }
  return { durableMs, repaintedMs, durability };
}
