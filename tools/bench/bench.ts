/*
 * Runs the benchmarks named on the command line, or all: one JSON object per line on standard output.
 * Every other file of this folder that exports `benches` adds its rows. There are:
 *
 *   recognise-20, -1000, -2000, -10000           one query among so many samples, on one thread of Node
 *   recognise-partial-1000                       the same while a symbol is half drawn
 *   index-load-10000, index-memory-10000         a saved index read and asked; bytes that a taught recogniser holds
 *   grade, -40-strokes, -lookalikes              one attempt: 12 strokes, 40, and 12 beside eight other symbols
 *   recognise-2000-worker                        the same through the app's Worker, there and back
 *   insights-100000, insights-pack-100000        three years of reviews in the Worker; into columns for it, on the page
 *   optimise-10000                               fitting the schedule to 10,000 reviews, of which a fifth is kept aside
 *   queue-10000, replay-100000                   today's queue among so many cards; all cards from so many reviews
 *   next-card, first-card                        from a rating to the next card, and from the start to the first, on screen
 *   first-card-sealing                           the same while all these reviews have still to be sealed into entries
 *   save-review                                  to the end of the transaction; all three over 10,000 cards, 100,000 reviews
 *   trace-10000, trace-index-10000               versions and strand of a symbol of so many ops; indexing its ops for that
 *   backup-100000, -bytes                        a backup of 10,000 symbols and so many reviews after its KDF; its size
 *   search-10000                                 a search among so many symbols, letter by letter
 *   grid-scroll-10000, -4x                       the longest task over 50 ms of a scroll through the list, else 0
 *   save, save-repainted                         to the end of the transaction, and from there to the dictionary's word
 *   cold-start-5000, -ink                        offline, processor slowed down fourfold: the pad, and a stroke's ink on it
 *   seal-10000, open-10000                       records of 300 bytes through the cipher
 *   unlock-10000, unlock-kdf                     from a stretched passphrase to so many records opened; and stretching it
 *   unlock-10000-throttled, unlock-kdf-throttled the app, slowed down fourfold: from there to the pad; and stretching, as slow
 *   push, pull, -postgres                        ops from one device to the server, and into an empty one, by the app's engine
 *   first-sync, -postgres, first-sync-task       10,000 symbols and 100,000 reviews on a new device; the longest task meanwhile
 *   idle-sync-bytes                              bodies of a sync that finds nothing to do
 *   envelope-overhead, -header, -header-signed   of an entry: outside the sealed part; inside, beside the ops
 *   next-occurrence                              a reminder's next firing, once its zone is known
 *   send-10000, -memory                          so many due reminders sent by the Edge Function; the most memory it held
 */
import { readdirSync } from "node:fs";
import type { Benches } from "./benchRow.ts";

const NOT_BENCHES = ["bench.ts", "benchRow.ts"];

const benches = await findBenches();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(
    `No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
    console.log(JSON.stringify({ name, ...(await benches[name]?.()) }));
  }
}

async function findBenches(): Promise<Benches> {
  const files = readdirSync(import.meta.dirname)
    .filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !NOT_BENCHES.includes(file),
    )
    .sort();
  const found: Record<string, Benches[string]> = {};
  for (const file of files) {
    const module = (await import(`./${file}`)) as { benches?: Benches };
    Object.assign(found, module.benches);
  }
  return found;
}
