/**
 * Restoring: a blank device becomes the vault of the backup, in a generation of its own that counts only once it is whole. Into
 * a vault that holds something the ops are folded with their ids and stamps, page by page, and go into its own entries;
 * whoever stops on the way can do it again, as nothing is ever folded twice. A backup of the same vault in which somebody else
 * wrote as this device, a copy of its profile, makes it take a new identity first.
 */
import { FRAME, type Frame } from "#core/backup/frames.ts";
import type { Op } from "#core/log/op.ts";
import { type DeviceId, newId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { DEVICE_KIND } from "#core/vault/deviceRecord.ts";
import { atRestOf, newDeviceSecret, packDeviceSecret } from "#core/vault/deviceSecret.ts";
import type { Link } from "#core/vault/chain.ts";
import { entryIdOf, openEntry } from "#core/vault/entry.ts";
import { epochKeysOf, type Keyring } from "#core/vault/keyring.ts";
import { wipe } from "#core/vault/secret.ts";
import { SLOT_KIND } from "#core/vault/slotRecord.ts";
import type { Clock } from "#platform/clock.ts";
import type { OpenOptions } from "#store/connect.ts";
import { type Database, type EntryRow, sealingOf } from "#store/database.ts";
import { ingest, ingestEntries } from "#store/ingest.ts";
import { becomeNewDevice, isWrittenElsewhere } from "#store/newDevice.ts";
import { isBlank, restoreInto } from "#store/restoreInto.ts";
import type { Restored, RestoreError, Watch } from "./backupService.ts";
import { readFrames, type Unsealed } from "./lookBackup.ts";

/** Folded in one transaction; a transaction of them keeps other writers waiting for some tenths of a second. */
const MAX_OPS_PER_PAGE = 1000;
const MAX_ENTRIES_PER_PAGE = 500;

export interface RestoreInput {
  readonly database: Database;
  /** As the database was opened. */
  readonly options: OpenOptions;
  readonly clock: Pick<Clock, "nowMs">;
}

/** Entries of a backup that are written together, and what they say. */
interface Page {
  readonly entries: readonly EntryRow[];
  /** Who wrote those that open. */
  readonly authors: readonly Pick<Link, "id" | "device">[];
  readonly ops: readonly Op[];
}

/** Restores a backup onto this device, whatever is on it. */
export async function restoreBackup(
  input: RestoreInput,
  backup: Unsealed,
  watch: Watch = {},
): Promise<Result<Restored, RestoreError>> {
  const blank = await isBlank(input.database);
  if (!blank.ok) return blank;
  return blank.value ? become(input, backup, watch) : addTo(input, backup, watch);
}

async function become(
  input: RestoreInput,
  backup: Unsealed,
  watch: Watch,
): Promise<Result<Restored, RestoreError>> {
  const { database, options, clock } = input;
  const { header, keyring, preface } = backup;
  const { space, epoch } = keyring;
  const counts = { changed: 0, unreadable: 0 };
  const became = await restoreInto<RestoreError>(database, {
    options,
    state: {
      ...{ key: "state", space, epoch, ...(header.keyring && { keyring: header.keyring }) },
      // A vault that asked before it opened asks here as well.
      ...(!preface.hasLock && { device: await wrapForDevice(keyring, options) }),
    },
    slots: header.slots.flatMap(({ slot, sealed, proof }) =>
      proof ? [{ ...slot, epoch, sealed, proof }] : [],
    ),
    atRest: await atRestOf(epochKeysOf(keyring), { ...options, space }),
    device: newId<DeviceId>(options.randomBytes),
    fill: async (target) => {
      const filled = await readPages(backup, watch, async (page) => {
        const folded = await ingestEntries(target, page, clock);
        if (folded.ok) counts.changed += folded.value.changed;
        return folded.ok ? ok(undefined) : folded;
      });
      if (filled.ok) counts.unreadable = filled.value.unreadable;
      return filled.ok ? ok(undefined) : filled;
    },
  });
  return became.ok ? ok({ became: true, forked: false, ...counts }) : became;
}

async function addTo(
  { database, options, clock }: RestoreInput,
  backup: Unsealed,
  watch: Watch,
): Promise<Result<Restored, RestoreError>> {
  const isSame = sealingOf(database).keyring?.space === backup.header.space;
  let changed = 0;
  let forked = false;
  const read = await readPages(backup, watch, async ({ authors, ops }) => {
    if (isSame && !forked) {
      const looked = await isWrittenElsewhere(database, authors);
      if (!looked.ok) return looked;
      // At once: what comes is bundled in the new chain, and the old one grows no further.
      const renewed = looked.value && (await becomeNewDevice(database, options.randomBytes));
      if (renewed && !renewed.ok) return renewed;
      forked = looked.value;
    }
    const own = isSame ? ops : ops.filter(({ kind }) => !OF_ONE_VAULT.includes(kind));
    const folded = await ingest(database, own, clock);
    if (folded.ok) changed += folded.value.changed;
    return folded.ok ? ok(undefined) : folded;
  });
  return read.ok ? ok({ became: false, forked, changed, ...read.value }) : read;
}

/** Ways in and signing keys mean nothing in another vault. */
const OF_ONE_VAULT: readonly string[] = [SLOT_KIND, DEVICE_KIND];

/** Reads the entries of a backup and hands them over page by page. Those that do not open are kept and told of. */
async function readPages(
  { file, keyring, preface }: Unsealed,
  { onProgress, signal }: Watch,
  onPage: (page: Page) => Promise<Result<void, RestoreError>>,
): Promise<Result<{ readonly unreadable: number }, RestoreError>> {
  let [entries, authors, ops]: [EntryRow[], Page["authors"][number][], Op[]] = [[], [], []];
  let [done, unreadable] = [0, 0];

  const flush = async (): Promise<Result<void, RestoreError>> => {
    if (signal?.aborted) return err({ type: "Cancelled" });
    const written = await onPage({ entries, authors, ops });
    done += entries.length;
    [entries, authors, ops] = [[], [], []];
    onProgress?.(done / Math.max(1, preface.entries));
    return written;
  };
  const take = async (frame: Frame): Promise<Result<void, RestoreError>> => {
    if (frame.type !== FRAME.ENTRY && frame.type !== FRAME.DEVICE_ENTRY) return ok(undefined);
    const chain = frame.type === FRAME.ENTRY ? "synced" : "device";
    const opened = openEntry(frame.content, keyring);
    const id = entryIdOf(frame.content);
    entries.push({ id, chain, envelope: frame.content });
    if (opened.ok) {
      authors.push({ id, device: opened.value.device });
      ops.push(...opened.value.ops);
    } else unreadable++;
    const isFull = ops.length >= MAX_OPS_PER_PAGE || entries.length >= MAX_ENTRIES_PER_PAGE;
    return isFull ? flush() : ok(undefined);
  };
  const read = await readFrames(file, async (frames): Promise<Result<void, RestoreError>> => {
    for (const frame of frames) {
      const taken = await take(frame);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  });
  const last = read.ok ? await flush() : read;
  return last.ok ? ok({ unreadable }) : last;
}

async function wrapForDevice(keyring: Keyring, { keys, randomBytes }: OpenOptions) {
  const { seed } = newDeviceSecret(randomBytes);
  const packed = packDeviceSecret({ seed, epochKeys: epochKeysOf(keyring) });
  const wrapped = await keys.wrap(packed);
  wipe(packed);
  return wrapped;
}
