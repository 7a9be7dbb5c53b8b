/**
 * Locking is beginning afresh: a page that was just loaded has no keys, no dictionary and no templates in memory, and every
 * Worker of the one before is gone. What is unfinished is kept first.
 */
import type { VaultChannel } from "#platform/broadcast.ts";

/** Keeping what is unfinished may not hold the lock up for longer. ms. */
const GRACE_MS = 800;

export interface Locking {
  /** Locks every tab. */
  readonly lock: () => void;
  /** This tab begins afresh, with what was unfinished kept. */
  readonly beginAfresh: () => Promise<void>;
  readonly stop: () => void;
}

/** Hears what other tabs say about the vault, and does it. */
export function createLocking(input: {
  readonly channel: VaultChannel;
  /** Stores what is unfinished, and whatever waits to be sealed. */
  readonly keepUnfinished: () => Promise<void>;
  readonly reload: () => void;
  readonly sleep: (ms: number) => Promise<void>;
}): Locking {
  const { channel, keepUnfinished, reload, sleep } = input;
  let begins: Promise<void> | undefined;

  const beginAfresh = () =>
    (begins ??= Promise.race([keepUnfinished().catch(() => undefined), sleep(GRACE_MS)]).then(
      reload,
    ));

  const stop = channel.listen(({ type }) => {
    if (type === "lock" || type === "keys") void beginAfresh();
    if (type === "keep") void keepUnfinished().catch(() => undefined);
  });
  return {
    lock: () => {
      channel.post({ type: "lock" });
      void beginAfresh();
    },
    beginAfresh,
    stop,
  };
}
