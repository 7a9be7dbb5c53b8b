import { assert } from "#core/shared/assert.ts";
import { KDF_SET_1 } from "#core/vault/kdfParams.ts";
import { passphraseSecret, stretch } from "#core/vault/passphrase.ts";
import { systemRandomBytes } from "#platform/random.ts";

const SALT_BYTES = 16;

/** Stretches a passphrase n times, after once that does not count; ms. */
export async function timeStretches(n: number): Promise<readonly number[]> {
  const timesMs: number[] = [];
  for (let run = 0; run <= n; run++) {
    const kdf = { ...KDF_SET_1, salt: systemRandomBytes(SALT_BYTES) };
    const start = performance.now();
    const stretched = await stretch(passphraseSecret("four quiet herons wade"), kdf);
    assert(stretched.ok, "the passphrase was not stretched");
    if (run > 0) timesMs.push(performance.now() - start);
  }
  return timesMs;
}
