/* The two doors of the database, over its own interface and with the server's own key. */
import type { Delivery, Told } from "./deliver.ts";

export interface Taken {
  readonly deliveries: readonly Delivery[];
  /** Whether more may be due. */
  readonly more: boolean;
}

export interface Ledger {
  /** Takes what is due, at most so many. */
  claim(most: number): Promise<Taken>;
  record(told: readonly Told[]): Promise<void>;
}

interface LedgerInput {
  readonly url: string;
  /** Opens everything: it never leaves the server. */
  readonly secretKey: string;
  /** What devices subscribe with. */
  readonly publicKey: string;
  readonly fetch: typeof fetch;
}

/** The database is next door: what takes longer will not come. ms. */
const TIMEOUT_MS = 15_000;

/** A database that is busy with itself is asked again. */
const MOST_TRIES = 3;
const PAUSE_MS = 300;

/** Rejects when the database does not answer: what was taken is given out anew after its lease. */
export function createLedger({ url, secretKey, publicKey, fetch }: LedgerInput): Ledger {
  async function call(name: string, given: object): Promise<unknown> {
    const response = await fetch(`${url}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: {
        apikey: secretKey,
        authorization: `Bearer ${secretKey}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(given),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`${name} answered ${response.status}`);
    }
    return response.json();
  }

  return {
    claim: async (most) => (await call("claim_due", { most, key: publicKey })) as Taken,
    record: async (told) => {
      const given = { results: JSON.stringify(told) };
      for (let attempt = 1; ; attempt++) {
        try {
          await call("record_deliveries", given);
          return;
        } catch (error) {
          // Saying it twice does no harm; not saying it sends it all once more.
          if (attempt === MOST_TRIES) throw error;
          await new Promise((done) => setTimeout(done, PAUSE_MS));
        }
      }
    },
  };
}
