/** A whole number from 0 up to, not including, `below`. */
export function pickIndex(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

/** Another index than `taken`, from 0 up to, not including, `below` (at least 2). */
export function pickOther(random: () => number, below: number, taken: number): number {
  const index = pickIndex(random, below - 1);
  return index < taken ? index : index + 1;
}

/** `count` different items in random order; all of them when there are fewer. */
export function pickSome<T>(
  random: () => number,
  items: readonly T[],
  count: number,
): readonly T[] {
  const pool = [...items];
  const picked: T[] = [];
  while (picked.length < count && pool.length > 0) {
    picked.push(...pool.splice(pickIndex(random, pool.length), 1));
  }
  return picked;
}
