/* Syncing in the page: the app's engine over the browser's own database, against a server at /supabase. */
import { assert } from "#core/shared/assert.ts";
import { base64ToBytes } from "#core/shared/base64.ts";
import { newId } from "#core/shared/ids.ts";
import { ok } from "#core/shared/result.ts";
import { newDeviceSecret, packDeviceSecret } from "#core/vault/deviceSecret.ts";
import type { EntryId } from "#core/vault/entry.ts";
import { createSecret } from "#core/vault/secret.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import { systemRandomBytes } from "#platform/random.ts";
import { createSyncRemote } from "#remote/syncRemote.ts";
import { createEngine } from "#services/sync/engine.ts";
import type { Database } from "#store/database.ts";
import { bundleOutbox } from "#store/entries.ts";
import { openDatabase } from "#store/openDatabase.ts";

/** The account's vault, as it crosses into the page. */
export interface VaultGiven {
  readonly apiKey: string;
  readonly token: string;
  readonly space: SpaceId;
  /** Base64. */
  readonly epochKey: string;
}

/** An entry that waits to be sent. */
export interface WaitingGiven {
  readonly id: EntryId;
  /** Base64. */
  readonly envelope: string;
  readonly ops: number;
}

export interface SyncTimes {
  readonly ms: number;
  readonly sent: number;
  readonly received: number;
  /** Records and facts. */
  readonly folded: number;
  /** The longest task over 50 ms meanwhile, else 0. ms. */
  readonly longestTaskMs: number;
  /** Of all questions and answers. Bytes. */
  readonly bodyBytes: number;
}

export interface SyncBench {
  readonly open: (given: VaultGiven) => Promise<void>;
  /** Puts entries where they wait to be sent. */
  readonly wait: (entries: readonly WaitingGiven[]) => Promise<void>;
  readonly run: () => Promise<SyncTimes>;
}

let database: Database;
let run: () => Promise<SyncTimes>;

/** What the page does when it is told to. */
export const syncBench: SyncBench = {
  open: async (given) => {
    const { space, epochKey } = given;
    const options = { randomBytes: systemRandomBytes, keys: createBrowserDeviceKeys() };
    const first = await openDatabase(options);
    assert(first.ok, "the database did not open");
    const key = base64ToBytes(epochKey);
    assert(key, "a key in base64");
    const { seed } = newDeviceSecret(systemRandomBytes);
    const secret = packDeviceSecret({ seed, epochKeys: [createSecret(key)] });
    const device = await options.keys.wrap(secret);
    await first.value.vault.put({ key: "state", space, epoch: 1, device, ready: true });
    first.value.close();
    const opened = await openDatabase(options);
    assert(opened.ok, "the database did not open again");
    database = opened.value;
    run = runOf(given, database);
  },
  wait: async (entries) => {
    const rows = entries.map(({ id, envelope, ops }) => {
      const bytes = base64ToBytes(envelope);
      assert(bytes, "an envelope in base64");
      return { id, ops, envelope: bytes, chain: "synced", toSend: 1 } as const;
    });
    await database.entries.bulkAdd(rows);
  },
  run: () => run(),
};

function runOf({ apiKey, token }: VaultGiven, database: Database): () => Promise<SyncTimes> {
  let bodyBytes = 0;
  const tokens = {
    access: () => Promise.resolve(ok(token)),
    renew: () => Promise.resolve(ok(token)),
  };
  const remote = createSyncRemote({
    ...{ url: `${location.origin}/supabase`, apiKey, tokens },
    fetch: async (address, question) => {
      bodyBytes += (question?.body as string).length;
      const answer = await fetch(address, question);
      const text = await answer.text();
      bodyBytes += text.length;
      const { status, headers } = answer;
      return new Response(text, { status, headers });
    },
  });
  const env = { nowMs: () => Date.now(), randomBytes: systemRandomBytes };
  const engine = createEngine({
    ...{ database, remote, clock: env, appVersion: newId(systemRandomBytes) },
    options: { keys: createBrowserDeviceKeys(), randomBytes: systemRandomBytes },
    bundle: () => bundleOutbox(database, env),
    onPulled: () => Promise.resolve(),
    onKeys: () => undefined,
  });
  const tasks: number[] = [];
  new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: "longtask" });
  return async () => {
    tasks.length = 0;
    bodyBytes = 0;
    const start = performance.now();
    const report = await engine.run();
    const ms = performance.now() - start;
    assert(report.ok && !report.value.stuck, `the sync did not run: ${JSON.stringify(report)}`);
    const { sent, received, folded } = report.value;
    return { ms, sent, received, folded, longestTaskMs: Math.max(0, ...tasks), bodyBytes };
  };
}
