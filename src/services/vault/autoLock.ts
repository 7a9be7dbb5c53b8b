import type { VaultChannel } from "#platform/broadcast.ts";
import type { Clock } from "#platform/clock.ts";
import type { Presence } from "#platform/idle.ts";
import type { Preferences } from "#platform/preferences.ts";

/** Other tabs hear of touches no more often than this: a pen makes a hundred a second. ms. */
const TELL_EVERY_MS = 5_000;

/** A deadline further off is looked at again on the way: computers sleep, and clocks are set. ms. */
const LOOK_EVERY_MS = 15_000;

/** Locks after a time without a touch in any tab, and on hide where that is wished; answers how to stop it. */
export function startAutoLock(input: {
  readonly clock: Pick<Clock, "nowMs">;
  readonly channel: VaultChannel;
  readonly presence: Presence;
  /** Read anew each time: another tab may have changed them. */
  readonly preferences: () => Pick<Preferences, "lockAfterMs" | "lockOnHide">;
  readonly lock: () => void;
}): () => void {
  const { clock, channel, presence, preferences, lock } = input;
  let touchedAt = clock.nowMs();
  let toldAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    const now = clock.nowMs();
    // Put back, the clock says nothing of how long ago the last touch was.
    if (now < touchedAt) touchedAt = now;
    const { lockAfterMs } = preferences();
    const left = lockAfterMs === 0 ? LOOK_EVERY_MS : touchedAt + lockAfterMs - now;
    if (left <= 0) lock();
    else timer = setTimeout(look, Math.min(left, LOOK_EVERY_MS));
  };

  const stops = [
    presence.onTouch(() => {
      const now = clock.nowMs();
      // The touch that wakes a computer comes before its timers.
      if (now - touchedAt > LOOK_EVERY_MS) look();
      touchedAt = now;
      if (Math.abs(now - toldAt) < TELL_EVERY_MS) return;
      toldAt = now;
      channel.post({ type: "touched" });
    }),
    presence.onVisibility((isHidden) => {
      if (isHidden && preferences().lockOnHide) lock();
      else look();
    }),
    channel.listen(({ type }) => {
      if (type === "touched") touchedAt = clock.nowMs();
    }),
    () => clearTimeout(timer),
  ];
  look();
  return () => {
    for (const stop of stops) stop();
  };
}
