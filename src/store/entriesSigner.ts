/**
 * The key by which this device signs its entries, apart from all others so that locks and new epochs leave it alone. Its
 * seed lies sealed among the drafts, in whose table alone a row of any shape is sealed, and so moves with them.
 */
import { type DeviceId, newId, type RandomBytes } from "#core/shared/ids.ts";
import { assert } from "#core/shared/assert.ts";
import { ok, type Result } from "#core/shared/result.ts";
import { deviceKeyDraft } from "#core/vault/deviceRecord.ts";
import { KEY_BYTES } from "#core/vault/hkdf.ts";
import { createSecret, type Secret } from "#core/vault/secret.ts";
import { type SigningKey, signingKeyOf } from "#core/vault/signature.ts";
import { commit, type CommitEnv, type CommitError } from "./commit.ts";
import type { Database, Tables } from "./database.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { inTransaction } from "./transact.ts";

/** The draft that keeps the seed; a device that becomes another drops it. */
export const SEED_KEY = "signing";

/** A signing key, and whose it is. */
export interface DeviceSigner extends SigningKey {
  readonly device: DeviceId;
}

/** This device's signing key, made and announced in the log by whoever asks first. */
export async function ownSigner(
  db: Database,
  env: CommitEnv,
): Promise<Result<DeviceSigner, CommitError>> {
  const own = await seedOf(db, env.randomBytes);
  if (!own.ok) return own;
  const { seed, device, ownChain } = own.value;
  const signer = signingKeyOf(seed);
  const announced = await commit(
    db,
    [
      deviceKeyDraft(device, signer.publicKey, { staysHere: false }),
      deviceKeyDraft(ownChain, signer.publicKey, { staysHere: true }),
    ],
    env,
  );
  return announced.ok ? ok({ ...signer, device }) : announced;
}

interface Own {
  readonly seed: Secret;
  readonly device: DeviceId;
  /** The id under which the chain counts that stays here. */
  readonly ownChain: DeviceId;
}

function seedOf(db: Database, randomBytes: RandomBytes): Promise<Result<Own, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["drafts", "meta"],
    work: async (tables) => {
      const [device, ownChain, moved] = await tables.meta.bulkGet([
        ...(["device", "chain.device", "moved"] as const),
      ]);
      refuseMoved(moved);
      assert(device, "the database has no device id");
      return {
        device: device.value as DeviceId,
        ownChain:
          (ownChain?.value as DeviceId | undefined) ?? (await newChain(tables, randomBytes)),
        seed: createSecret((await keptSeed(tables)) ?? (await newSeed(tables, randomBytes))),
      };
    },
  });
}

async function keptSeed({ drafts }: Tables): Promise<Uint8Array | undefined> {
  const content = (await drafts.get(SEED_KEY))?.content;
  return content instanceof Uint8Array && content.length === KEY_BYTES ? content : undefined;
}

async function newSeed({ drafts }: Tables, randomBytes: RandomBytes): Promise<Uint8Array> {
  const content = randomBytes(KEY_BYTES);
  await drafts.put({ key: SEED_KEY, content });
  return content;
}

async function newChain({ meta }: Tables, randomBytes: RandomBytes): Promise<DeviceId> {
  const value = newId<DeviceId>(randomBytes);
  await meta.put({ key: "chain.device", value });
  return value;
}
