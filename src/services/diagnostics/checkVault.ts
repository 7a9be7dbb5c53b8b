import type { RandomBytes } from "#core/shared/ids.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import { toUtf8 } from "#core/shared/utf8.ts";
import { type Database, sealingOf } from "#store/database.ts";
import { adoptDraft, dropDraft, keepDraft } from "#store/drafts.ts";
import { readStored } from "#store/readStored.ts";
import type { Finding } from "./finding.ts";

const KEY = "diagnostics.vault";

const PROBE_BYTES = 32;

/** What is written lies sealed on the disk and opens again, and the keys that entries are sealed with are at hand. */
export async function checkVault(database: Database, randomBytes: RandomBytes): Promise<Finding> {
  const state = await database.vault.get("state");
  const { atRest, keyring } = sealingOf(database);
  if (!state || !atRest || !keyring?.keys.has(state.epoch))
    return { health: "wrong", says: "vaultBroken" };
  const probe = bytesToBase64url(randomBytes(PROBE_BYTES));
  const written = await keepDraft(database, KEY, probe);
  const stored = written.ok ? await readStored(database, "drafts", KEY) : undefined;
  const read = await adoptDraft(database, KEY);
  await dropDraft(database, KEY);
  if (!read.ok || read.value !== probe || stored === undefined)
    return { health: "wrong", says: "vaultBroken" };
  if (holds(stored, toUtf8(probe))) return { health: "wrong", says: "vaultOpen" };
  const hasLock = state.device === undefined;
  return { health: "healthy", says: hasLock ? "vaultLocked" : "vaultSealed" };
}

/** Whether some value of a stored row holds these bytes, as text or within its box. */
function holds(row: Readonly<Record<string, unknown>>, bytes: Uint8Array): boolean {
  const searched = bytesToText(bytes);
  return Object.values(row).some((value) =>
    bytesToText(value instanceof Uint8Array ? value : toUtf8(String(value))).includes(searched),
  );
}

/** Byte for character, to search in. */
function bytesToText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
