const drawn = new Map<number, number>();

/** A seed after this one that nobody else of the same test file has. */
export function nextSeed(after: number): number {
  const count = (drawn.get(after) ?? 0) + 1;
  drawn.set(after, count);
  return after + count;
}

/** From the first ones again. */
export function restartSeeds(): void {
  drawn.clear();
}
