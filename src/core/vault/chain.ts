/**
 * Each device's entries form a chain: counted from 1, each naming the one before. So a reader knows what is missing, what
 * was put in another place, and whether one device's key was used twice.
 */
import type { DeviceId } from "#core/shared/ids.ts";
import { compareText } from "#core/log/op.ts";
import type { EntryId } from "./entry.ts";

/** What of an entry the chain is made of. */
export interface Link {
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly n: number;
  readonly previous: EntryId | undefined;
}

export type ChainFault =
  /** Entries are missing before this one. */
  | { readonly type: "Gap"; readonly device: DeviceId; readonly from: number; readonly to: number }
  /** Two entries bear one number: a copied profile, or a forger who has the keys. */
  | {
      readonly type: "Fork";
      readonly device: DeviceId;
      readonly n: number;
      readonly ids: readonly EntryId[];
    }
  /** An entry names another one before it than any that bears that number. */
  | {
      readonly type: "Broken";
      readonly device: DeviceId;
      readonly n: number;
      readonly id: EntryId;
    };

/** Checks all chains; the order of the links does not matter, and one that comes twice counts once. */
export function checkChains(links: Iterable<Link>): readonly ChainFault[] {
  const devices = new Map<DeviceId, Map<number, Map<EntryId, Link>>>();
  for (const link of links) {
    const chain = devices.get(link.device) ?? new Map<number, Map<EntryId, Link>>();
    devices.set(link.device, chain);
    const same = chain.get(link.n) ?? new Map<EntryId, Link>();
    chain.set(link.n, same);
    same.set(link.id, link);
  }
  return [...devices]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([device, chain]) => checkChain(device, chain));
}

function checkChain(
  device: DeviceId,
  chain: ReadonlyMap<number, ReadonlyMap<EntryId, Link>>,
): readonly ChainFault[] {
  const faults: ChainFault[] = [];
  let expected = 1;
  for (const n of [...chain.keys()].sort((one, other) => one - other)) {
    if (n > expected) faults.push({ type: "Gap", device, from: expected, to: n - 1 });
    expected = n + 1;
    const same = chain.get(n) ?? new Map<EntryId, Link>();
    if (same.size > 1) faults.push({ type: "Fork", device, n, ids: [...same.keys()].sort() });
    const before = chain.get(n - 1);
    for (const { id, previous } of same.values()) {
      const isBroken =
        n === 1 ? previous !== undefined : before && previous && !before.has(previous);
      if (isBroken === true) faults.push({ type: "Broken", device, n, id });
    }
  }
  return faults;
}
