/** Items further down are not brought forward: the order is there for a reason. */
const LOOK_AHEAD = 24;

/**
 * The same items, but each of another kind than the one before where that can be had by bringing one of the next few
 * forward; otherwise in their order.
 *
 * @param kindsOf what two neighbours should have none of in common
 */
export function interleave<T>(
  items: readonly T[],
  kindsOf: (item: T) => readonly string[],
): readonly T[] {
  const mixed: T[] = [];
  const waiting: T[] = [];
  let next = 0;
  let before: readonly string[] = [];
  for (;;) {
    while (waiting.length < LOOK_AHEAD && next < items.length) {
      const item = items[next++];
      if (item !== undefined) waiting.push(item);
    }
    const apart = waiting.findIndex((item) => !kindsOf(item).some((kind) => before.includes(kind)));
    const [item] = waiting.splice(Math.max(0, apart), 1);
    if (item === undefined) return mixed;
    mixed.push(item);
    before = kindsOf(item);
  }
}
