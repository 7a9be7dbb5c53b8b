/**
 * The first so many of some items, in order, without sorting the rest: a heap holds the best found so far, its worst on
 * top, so that n items of which k are wanted cost n·log k at most, and mostly one comparison each.
 *
 * @param compare a total order
 */
export function selectFirst<T>(
  items: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (count <= 0) return [];
  if (items.length <= count) return items.toSorted(compare);
  const heap = items.slice(0, count);
  for (let place = (count >> 1) - 1; place >= 0; place--) sink(heap, place, compare);
  for (let next = count; next < items.length; next++) {
    const [worst] = heap;
    const item = items[next];
    if (worst === undefined || item === undefined || compare(item, worst) >= 0) continue;
    heap[0] = item;
    sink(heap, 0, compare);
  }
  return heap.sort(compare);
}

/** Lets an item down until none below it is worse. */
function sink<T>(heap: T[], start: number, compare: (a: T, b: T) => number): void {
  let place = start;
  for (;;) {
    let worst = place;
    for (const below of [2 * place + 1, 2 * place + 2]) {
      const [one, other] = [heap[below], heap[worst]];
      if (one !== undefined && other !== undefined && compare(one, other) > 0) worst = below;
    }
    const [item, swapped] = [heap[place], heap[worst]];
    if (worst === place || item === undefined || swapped === undefined) return;
    heap[place] = swapped;
    heap[worst] = item;
    place = worst;
  }
}
