import { ok, type Result } from "#core/shared/result.ts";
import type { Alarm } from "#core/sync/alarms.ts";
import { alarmsIn } from "#core/sync/ledger.ts";
import { signingKeysIn } from "#core/vault/deviceRecord.ts";
import { openEntry } from "#core/vault/entry.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { isSignedBy } from "#core/vault/signature.ts";
import type { Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { type AtHead, keepAtHead, readAtHead } from "#store/syncHead.ts";
import { countHeld } from "#store/syncHeld.ts";

/**
 * All that is wrong with the log, now that it was read to its end: chains with gaps, signatures of nobody who announced himself,
 * devices that were shown something else. What may still be on its way is told at the second look.
 */
export async function checkHead(
  database: Database,
  keyring: Keyring,
): Promise<Result<readonly Alarm[], StoreError>> {
  const seen = await readAtHead(database);
  if (!seen.ok) return seen;
  const held = await countHeld(database);
  if (!held.ok) return held;
  const unopened: readonly Alarm[] =
    held.value.count > 0 ? [{ type: "Unopened", ...held.value }] : [];
  if (!seen.value) return ok(unopened);
  const { devices, shownOther } = seen.value;
  const announced = new Set(
    [...devices].flatMap(([device, row]) => (signingKeysIn(row).length > 0 ? [device] : [])),
  );
  const genuine = new Set(genuineIn(seen.value, keyring));
  const ledger = await keepAtHead(database, seen.value, { genuine, announced });
  if (!ledger.ok) return ledger;
  return ok([
    ...alarmsIn(ledger.value),
    ...shownOther.map((device): Alarm => ({ type: "ShownOther", device })),
    ...unopened,
  ]);
}

function genuineIn({ unproven, devices }: AtHead, keyring: Keyring) {
  return unproven.flatMap(({ id, envelope }) => {
    const opened = openEntry(envelope, keyring);
    if (!opened.ok || opened.value.id !== id || !opened.value.signed) return [];
    const { device, signed } = opened.value;
    const keys = signingKeysIn(devices.get(device));
    return keys.some((key) => isSignedBy(key, signed.message, signed.signature)) ? [id] : [];
  });
}
