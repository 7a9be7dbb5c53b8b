import { ok } from "#core/shared/result.ts";
import { encodeCbor } from "#core/vault/cbor.ts";
import { derive } from "#core/vault/hkdf.ts";
import { checkKdfParams } from "#core/vault/kdfParams.ts";
import type { Stretch } from "#services/vault/keyDerivation.ts";

/** Refuses what Argon2id's door refuses, and depends on all that it depends on, in no time. */
export const quickStretch: Stretch = (passphrase, params) => {
  const checked = checkKdfParams(params);
  if (!checked.ok) return Promise.resolve(checked);
  const { memoryKiB, passes, lanes, salt } = params;
  const context = encodeCbor([memoryKiB, passes, lanes, salt]);
  return Promise.resolve(ok(derive(passphrase, "login", { context })));
};
