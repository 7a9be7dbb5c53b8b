/**
 * What a device keeps wrapped while no lock is on: the seed of its slot and the keys of all epochs, one after the other. With
 * it the app starts at once; whoever copies the browser's profile can start it as well (docs/security.md).
 */
import { assert } from "#core/shared/assert.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import { createAtRest, type AtRest, atRestInfo } from "./atRest.ts";
import type { DeviceKeys } from "./deviceKeys.ts";
import type { MovedKey } from "./keyring.ts";
import { joinBytes } from "./labels.ts";
import { createSecret, reveal, type Secret, wipe } from "./secret.ts";
import type { SpaceId } from "./slot.ts";

const KEY_BYTES = 32;

export interface DeviceSecret {
  /** Of the device's slot. */
  readonly seed: Secret;
  /** Keys of epochs 1, 2, … */
  readonly epochKeys: readonly Secret[];
}

/** The secret of a device on its first day. */
export function newDeviceSecret(randomBytes: RandomBytes): DeviceSecret {
  const fresh = () => createSecret(randomBytes(KEY_BYTES));
  return { seed: fresh(), epochKeys: [fresh()] };
}

/** As one secret, to be wrapped. */
export function packDeviceSecret({ seed, epochKeys }: DeviceSecret): Secret {
  return createSecret(joinBytes(reveal(seed), ...epochKeys.map(reveal)));
}

/** Reads what `packDeviceSecret` made. */
export function unpackDeviceSecret(packed: Secret): DeviceSecret {
  const bytes = reveal(packed);
  assert(bytes.length % KEY_BYTES === 0 && bytes.length > KEY_BYTES, "a device's secret is cut");
  const parts = Array.from({ length: bytes.length / KEY_BYTES }, (_, index) =>
    createSecret(bytes.slice(index * KEY_BYTES, (index + 1) * KEY_BYTES)),
  );
  const [seed, ...epochKeys] = parts;
  assert(seed, "a device's secret without its seed");
  wipe(packed);
  return { seed, epochKeys };
}

/** Sealing at rest with the keys of all epochs, the newest in force; derives them by the browser's own means. */
export async function atRestOf(
  epochKeys: readonly Secret[],
  given: {
    readonly space: SpaceId;
    readonly keys: Pick<DeviceKeys, "derive">;
    readonly randomBytes: RandomBytes;
    /** Of this device's own keys those that stand at another place since two branches were joined. */
    readonly moved?: readonly MovedKey[] | undefined;
  },
): Promise<AtRest> {
  const { space, moved = [], randomBytes } = given;
  const deriveAll = (places: readonly MovedKey[]) =>
    Promise.all(
      places.map(async ({ epoch, at }) => {
        const key = epochKeys[at - 1];
        assert(key, "a keyring with a gap");
        return [epoch, await given.keys.derive(key, atRestInfo(space, epoch))] as const;
      }),
    );
  const keys = await deriveAll(epochKeys.map((_, index) => ({ epoch: index + 1, at: index + 1 })));
  const others = await deriveAll(moved);
  return createAtRest({ epoch: epochKeys.length, keys: new Map(keys), others, randomBytes });
}
