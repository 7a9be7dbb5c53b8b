import type { Received } from "./pushService.ts";

export interface Screen {
  /** What a person saw come up, by firing: a message under a tag that shows the same already puts nothing new there. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What firing a message stands for, at which device. */
export function firingOf({ path, message }: Pick<Received, "path" | "message">): string {
  const { reminder, day, snooze } = message.notification.data;
  return `${path} ${reminder} ${day} ${snooze}`;
}

/**
 * What devices showed of what was sent to them. Those that are on show everything as it comes; those that are off get what the
 * push service kept for them, one message per topic, once they are on again.
 */
export function showAll(received: readonly Received[], isOff: (path: string) => boolean): Screen {
  const seen = new Map<string, number>();
  const screens = new Map<string, string>();
  const waiting = new Map<string, Received>();
  const show = (one: Received) => {
    const place = `${one.path} ${one.message.notification.tag}`;
    const firing = firingOf(one);
    if (screens.get(place) === firing) return;
    screens.set(place, firing);
    seen.set(firing, (seen.get(firing) ?? 0) + 1);
  };
  for (const one of received) {
    if (isOff(one.path)) waiting.set(`${one.path} ${one.topic}`, one);
    else show(one);
  }
  for (const one of waiting.values()) show(one);
  return { seen };
}
