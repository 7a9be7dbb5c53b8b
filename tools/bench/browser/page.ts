/* The page in which benchmarks run: the app's own parts, put together by the app, without its screens. */
import { compose } from "#app/compose.ts";
import { assert } from "#core/shared/assert.ts";
import type { AppServices } from "#services/appServices.ts";
import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import { systemRandomBytes } from "#platform/random.ts";
import type { Database } from "#store/database.ts";
import { openDatabase } from "#store/openDatabase.ts";
import { inventSymbols } from "./inventSymbols.ts";
import { timeRecognitions } from "./timeRecognitions.ts";
import { timeReviews, unsealHistory, writeHistory } from "./timeReviews.ts";
import { timeSaves, watchWrites, type SaveTimes } from "./timeSaves.ts";
import { timeStretches } from "./timeStretches.ts";
import { type SyncBench, syncBench } from "./timeSync.ts";
import { timeSearches } from "./timeSearches.ts";

/** What Playwright finds as `bench` in the page. Times in ms. */
export interface BenchPage {
  /** Fills the database up to so many symbols of one sample each. */
  readonly seed: (count: number) => Promise<number>;
  readonly saves: (n: number) => Promise<SaveTimes>;
  /** Learns all symbols and gives them so many reviews. */
  readonly practise: (reviews: number) => Promise<void>;
  /** Makes all reviews wait to be sealed, as if they had just been written. */
  readonly unseal: () => Promise<void>;
  /** Rates so many cards. */
  readonly reviews: (n: number) => Promise<readonly number[]>;
  readonly searches: (n: number) => Promise<readonly number[]>;
  readonly sync: SyncBench;
  readonly recognitions: (samples: number, n: number) => Promise<readonly number[]>;
  /** Stretches a passphrase n times, on this thread. */
  readonly stretches: (n: number) => Promise<readonly number[]>;
}

/** Symbols written at once: large enough to be quick, small enough for the journal to name them. */
const SEED_CHUNK = 500;

declare global {
  // A property of the window can only be declared so.
  var bench: BenchPage;
}

watchWrites();
let opened: Promise<AppServices> | undefined;

globalThis.bench = {
  seed: async (count) => {
    const { symbols, dictionary } = await services();
    const missing = inventSymbols(count).slice(dictionary.snapshot().symbols.length);
    for (let from = 0; from < missing.length; from += SEED_CHUNK) {
      const saved = await symbols.saveList(missing.slice(from, from + SEED_CHUNK));
      assert(saved.ok, "the seed was not saved");
    }
    return dictionary.snapshot().symbols.length;
  },
  saves: async (n) => timeSaves(await services(), n),
  practise: async (reviews) => {
    const known = await services();
    await withDatabase((database) => writeHistory(database, known, reviews));
  },
  unseal: () => withDatabase(unsealHistory),
  reviews: async (n) => timeReviews(await services(), n),
  searches: async (n) => timeSearches((await services()).dictionary, n),
  sync: syncBench,
  recognitions: timeRecognitions,
  stretches: timeStretches,
};

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({
    randomBytes: systemRandomBytes,
    keys: createBrowserDeviceKeys(),
  });
  assert(database.ok, "the database did not open");
  await work(database.value);
  database.value.close();
}

/** Opens the app's services, and waits until the dictionary is read and the recogniser has learnt it. */
function services(): Promise<AppServices> {
  opened ??= compose().then(async (composed) => {
    assert(composed.ok && "services" in composed.value, "the database did not open");
    const { services } = composed.value;
    await services.dictionary.start();
    services.recogniser.start();
    await services.recogniser.recognise([]);
    return services;
  });
  return opened;
}
