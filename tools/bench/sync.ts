/*
 * What syncing costs: the app's engine in a browser, with its own database, against the embedded server and, in the rows that end
 * in -postgres, against PostgreSQL 15. Half of the reviews have an entry to themselves.
 */
import type { Page } from "@playwright/test";
import { bytesToBase64 } from "#core/shared/base64.ts";
import { newId } from "#core/shared/ids.ts";
import { ok } from "#core/shared/result.ts";
import { takeBatch } from "#core/sync/batch.ts";
import { epochKey, type Keyring, newKeyring } from "#core/vault/keyring.ts";
import { createSecret, reveal } from "#core/vault/secret.ts";
import { publicKeyOf, type SlotId, type SpaceId } from "#core/vault/slot.ts";
import { createSyncRemote } from "#remote/syncRemote.ts";
import { doorOf, sealSlots } from "#services/vault/waysIn.ts";
import { systemRandomBytes } from "#platform/random.ts";
import { type Benches, type BenchRow, summarise } from "./benchRow.ts";
import { inBenchPage, whileServed } from "./browser/stage.ts";
import type { SyncTimes, VaultGiven } from "./browser/timeSync.ts";
import { inventEntries, type Invented } from "./inventEntries.ts";
import { type ServerKind, type SyncServer, withServer } from "./syncServer.ts";

const RUNS = 3;

/** Ten reviews of each symbol. */
const PUSHED = { symbols: 2000, reviews: 20_000 };
const FIRST = { symbols: 10_000, reviews: 100_000 };

const MOST_TRIES = 3;

/** Given to the page at once. Entries. */
const CHUNK = 2000;

/** Of a day after the first sync. */
const IDLE_RUNS = 20;

export const benches: Benches = {
  push: () => pushes("embedded"),
  "push-postgres": () => pushes("postgres"),
  pull: () => pulls("embedded"),
  "pull-postgres": () => pulls("postgres"),
  "first-sync": async () => (await firstOnce("embedded")).seconds,
  "first-sync-postgres": async () => (await firstOnce("postgres")).seconds,
  "first-sync-task": async () => (await firstOnce("embedded")).longestTask,
  "idle-sync-bytes": async () => (await firstOnce("embedded")).idle,
};

const SEED_BYTES = 32;

interface Vault {
  readonly given: VaultGiven;
  readonly keyring: Keyring;
  readonly remote: ReturnType<typeof createSyncRemote>;
}

/** So many ops each second, from where they wait until all are acknowledged. */
function pushes(kind: ServerKind): Promise<BenchRow> {
  return rates(kind, async (server) => {
    const { given, keyring } = await makeVault(server);
    const entries = inventEntries(PUSHED, keyring);
    return inBenchPage(0, async (page) => {
      await openIn(page, given);
      for (let from = 0; from < entries.length; from += CHUNK)
        await page.evaluate(
          (waiting) => bench.sync.wait(waiting),
          entries.slice(from, from + CHUNK).map(({ id, envelope, ops }) => ({
            ...{ id, ops, envelope: bytesToBase64(envelope) },
          })),
        );
      const times = await runIn(page);
      return opsIn(entries) / (times.ms / 1000);
    });
  });
}

/** So many ops each second, from the server into the tables of a device that has none. */
function pulls(kind: ServerKind): Promise<BenchRow> {
  return rates(kind, async (server) => {
    const vault = await makeVault(server);
    const entries = await fill(vault, PUSHED);
    return inBenchPage(0, async (page) => {
      await openIn(page, vault.given);
      const times = await runIn(page);
      expectAllOf(entries, times);
      return opsIn(entries) / (times.ms / 1000);
    });
  });
}

async function rates(
  kind: ServerKind,
  once: (server: SyncServer) => Promise<number>,
): Promise<BenchRow> {
  const measured = await withServer(kind, (server) =>
    whileServed(async () => {
      const found: number[] = [];
      for (let run = 0; run < RUNS; run++) found.push(await once(server));
      return found;
    }, server.url),
  );
  return summarise(measured, "ops/s");
}

interface First {
  readonly seconds: BenchRow;
  readonly longestTask: BenchRow;
  readonly idle: BenchRow;
}

const firsts = new Map<ServerKind, Promise<First>>();

/** One run makes several rows. */
function firstOnce(kind: ServerKind): Promise<First> {
  const known = firsts.get(kind) ?? firstSync(kind);
  firsts.set(kind, known);
  return known;
}

function firstSync(kind: ServerKind): Promise<First> {
  return withServer(kind, (server) =>
    whileServed(async () => {
      const vault = await makeVault(server);
      const entries = await fill(vault, FIRST);
      return inBenchPage(0, async (page) => {
        await openIn(page, vault.given);
        const first = await runIn(page);
        expectAllOf(entries, first);
        await runIn(page);
        const idle: number[] = [];
        for (let run = 0; run < IDLE_RUNS; run++) idle.push((await runIn(page)).bodyBytes);
        return {
          seconds: summarise([first.ms / 1000], "s"),
          longestTask: summarise([first.longestTaskMs], "ms"),
          idle: summarise(idle, "bytes"),
        };
      });
    }, server.url),
  );
}

/** An account with an empty vault. */
async function makeVault({ url, apiKey, signUp }: SyncServer): Promise<Vault> {
  const token = await signUp();
  const tokens = {
    access: () => Promise.resolve(ok(token)),
    renew: () => Promise.resolve(ok(token)),
  };
  const remote = createSyncRemote({ url, apiKey, tokens, fetch });
  const keyring = newKeyring(newId<SpaceId>(systemRandomBytes), systemRandomBytes);
  const publicKey = publicKeyOf(createSecret(systemRandomBytes(SEED_BYTES)));
  const slot = { id: newId<SlotId>(systemRandomBytes), kind: "recovery", publicKey } as const;
  const way = { slot, name: "", addedAt: 0, proof: new Uint8Array() };
  const rows = sealSlots([way], keyring, systemRandomBytes);
  const made = await remote.createSpace(keyring.space, doorOf(rows, keyring, undefined));
  if (!made.ok) throw new Error(`no vault: ${made.error.type}`);
  const key = bytesToBase64(reveal(epochKey(keyring)));
  return { given: { apiKey, token, space: keyring.space, epochKey: key }, keyring, remote };
}

/** Puts a whole log at the server. */
async function fill(
  { keyring, remote }: Vault,
  size: Parameters<typeof inventEntries>[0],
): Promise<readonly Invented[]> {
  const entries = inventEntries(size, keyring);
  let tries = 0;
  for (let sent = 0; sent < entries.length;) {
    const batch = takeBatch(entries.slice(sent, sent + CHUNK));
    const envelopes = batch.map(({ envelope }) => envelope);
    const appended = await remote.append(keyring.space, envelopes);
    // The server hangs up while nothing is heard for as long as the making takes.
    if (!appended.ok && appended.error.type === "Unreachable" && ++tries < MOST_TRIES) continue;
    if (!appended.ok) throw new Error(`the server was not filled: ${appended.error.type}`);
    sent += batch.length;
  }
  return entries;
}

function openIn(page: Page, given: VaultGiven): Promise<void> {
  return page.evaluate((vault) => bench.sync.open(vault), given);
}

function runIn(page: Page): Promise<SyncTimes> {
  return page.evaluate(() => bench.sync.run());
}

/** What does not open is kept and not folded, which is quicker. */
function expectAllOf(entries: readonly Invented[], { folded }: SyncTimes): void {
  if (folded < opsIn(entries)) throw new Error(`of ${opsIn(entries)} ops ${folded} were folded`);
}

function opsIn(entries: readonly Invented[]): number {
  return entries.reduce((sum, { ops }) => sum + ops, 0);
}
