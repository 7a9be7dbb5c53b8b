/** Writing a backup: all entries as they lie here, page by page, so that no memory has to hold them. */
import type { BackupHeader } from "#core/backup/header.ts";
import type { SealedSlot } from "#core/vault/sealedSlot.ts";
import { createBackupWriter } from "#core/backup/writeBackup.ts";
import { assert } from "#core/shared/assert.ts";
import { newId, type RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { epochKey, type Keyring, sealKeyring } from "#core/vault/keyring.ts";
import { joinBytes } from "#core/vault/labels.ts";
import { passphraseSecret } from "#core/vault/passphrase.ts";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { wipe } from "#core/vault/secret.ts";
import { publicKeyOf, sealToSlot, type Slot, type SlotId, slotSeed } from "#core/vault/slot.ts";
import type { FileSink } from "#platform/fileSink.ts";
import { type Database, type EntryRow, sealingOf } from "#store/database.ts";
import { headFrom } from "#store/entries.ts";
import type { StoreError } from "#store/errors.ts";
import { type Inside, readInside } from "#store/slots.ts";
import { inTransaction, transact } from "#store/transact.ts";
import type { BackupKeyKind, SaveBackupError, SavedBackup, Watch } from "./backupService.ts";
import { type Stretch, stretchForNewSlot } from "./keyDerivation.ts";
import { sealSlots, waysIn } from "./waysIn.ts";

/** Some hundred kilobytes at a time. Entries. */
const ENTRIES_PER_PAGE = 500;

export interface SaveInput {
  readonly database: Database;
  readonly randomBytes: RandomBytes;
  readonly stretch: Stretch;
}

/** What there is to be written, as of one moment. */
interface Extent {
  readonly entries: number;
  /** The place of the last entry. */
  readonly last: number;
  readonly synced: string | undefined;
  readonly device: string | undefined;
}

/** Kinds of the ways into the vault that can open a backup. */
export async function backupKinds(
  database: Database,
): Promise<Result<readonly BackupKeyKind[], StoreError>> {
  const inside = await readInside(database);
  if (!inside.ok) return inside;
  const kinds = waysIn(inside.value, keyringOf(database)).map(({ slot }) => slot.kind);
  return ok((["passphrase", "recovery"] as const).filter((kind) => kinds.includes(kind)));
}

/** Writes a backup into `sink`, which it closes, or drops when it comes to nothing. */
export async function saveBackup(
  input: SaveInput,
  given: Watch & {
    readonly sink: FileSink;
    readonly file: string;
    readonly madeAt: number;
    readonly passphrase?: string;
  },
): Promise<Result<SavedBackup & { readonly last: number }, SaveBackupError>> {
  const { sink } = given;
  try {
    const written = await write(input, given);
    if (written.ok) await sink.close();
    else await sink.drop();
    return written;
  } catch (error) {
    await sink.drop();
    // A full disk, or a place that went away: what a file throws says no more that one could act on.
    if (error instanceof DOMException) return err({ type: "FileNotWritten" });
    throw error;
  }
}

async function write(
  input: SaveInput,
  given: Parameters<typeof saveBackup>[1],
): Promise<Result<SavedBackup & { readonly last: number }, SaveBackupError>> {
  const { database, randomBytes } = input;
  const { sink, file, madeAt, passphrase, onProgress, signal } = given;
  const inside = await readInside(database);
  if (!inside.ok) return inside;
  const keyring = keyringOf(database);
  const forFile = passphrase === undefined ? ok([]) : await fileSlot(passphrase, keyring, input);
  if (!forFile.ok) return forFile;
  const header = headerOf(inside.value, { keyring, forFile: forFile.value, randomBytes });
  const opens = header.slots.some(({ slot: { kind } }) =>
    ["passphrase", "recovery"].includes(kind),
  );
  if (!opens) return err({ type: "NoKey" });
  const extent = await readExtent(database);
  if (!extent.ok) return extent;
  const { entries, last, synced, device } = extent.value;

  const writer = createBackupWriter(keyring, randomBytes);
  let bytes = 0;
  const put = async (part: Uint8Array) => {
    bytes += part.length;
    await sink.write(part);
  };
  const hasLock = inside.value.state.device === undefined;
  await put(writer.begin(header, { madeAt, entries, hasLock }));
  let written = 0;
  for (let after = 0; written < entries;) {
    if (signal?.aborted) return err({ type: "Cancelled" });
    const page = await readPage(database, after, last);
    if (!page.ok) return page;
    assert(page.value.length > 0, "entries are never taken away");
    const parts = page.value.map(({ envelope, chain }) =>
      writer.entry(envelope, { staysHere: chain === "device" }),
    );
    await put(joinBytes(...parts));
    written += page.value.length;
    after = page.value.at(-1)?.at ?? last;
    onProgress?.(written / entries);
  }
  await put(writer.end({ synced: headFrom(synced).id, device: headFrom(device).id }));
  return ok({ file, bytes, entries, last });
}

function keyringOf(database: Database): Keyring {
  const { keyring } = sealingOf(database);
  assert(keyring, "a backup is asked for while the vault is open");
  return keyring;
}

function headerOf(
  inside: Inside,
  given: {
    readonly keyring: Keyring;
    readonly forFile: readonly SealedSlot[];
    readonly randomBytes: RandomBytes;
  },
): BackupHeader {
  const { keyring, forFile, randomBytes } = given;
  const ways = waysIn(inside, keyring).filter(({ slot }) => slot.kind !== "device");
  const slots = sealSlots(ways, keyring, randomBytes).map((row): SealedSlot => {
    const { id, kind, publicKey, kdf, sealed, proof } = row;
    return { slot: { id, kind, publicKey, ...(kdf && { kdf }) }, sealed, proof };
  });
  const { space, epoch } = keyring;
  const box = epoch === 1 ? undefined : sealKeyring(keyring, randomBytes);
  return { space, epoch, keyring: box, slots: [...slots, ...forFile] };
}

/** A way into this one file. */
async function fileSlot(
  passphrase: string,
  keyring: Keyring,
  { stretch, randomBytes }: SaveInput,
): Promise<Result<readonly SealedSlot[], SaveBackupError>> {
  const strong = checkPassphrase(passphrase);
  if (!strong.ok) return strong;
  const secret = passphraseSecret(passphrase);
  const stretched = await stretchForNewSlot(secret, { stretch, randomBytes });
  wipe(secret);
  if (!stretched.ok) return stretched;
  const { kdf } = stretched.value;
  const publicKey = publicKeyOf(slotSeed("passphrase", stretched.value.stretched));
  const slot: Slot = { id: newId<SlotId>(randomBytes), kind: "passphrase", publicKey, kdf };
  const { space, epoch } = keyring;
  const sealed = sealToSlot(epochKey(keyring), { space, epoch, slot, randomBytes });
  return ok([{ slot, sealed, proof: undefined }]);
}

function readExtent(database: Database): Promise<Result<Extent, StoreError>> {
  return inTransaction(database, "r", {
    tables: ["entries", "meta"],
    work: async ({ entries, meta }) => {
      const [last] = await entries.orderBy(":id").reverse().limit(1).primaryKeys();
      const [synced, device] = await meta.bulkGet(["head.synced", "head.device"]);
      return {
        ...{ entries: await entries.count(), last: last ?? 0 },
        ...{ synced: synced?.value, device: device?.value },
      };
    },
  });
}

function readPage(
  database: Database,
  after: number,
  last: number,
): Promise<Result<readonly EntryRow[], StoreError>> {
  return transact(database, () =>
    database.entries
      .where(":id")
      .between(after, last, false, true)
      .limit(ENTRIES_PER_PAGE)
      .toArray(),
  );
}
