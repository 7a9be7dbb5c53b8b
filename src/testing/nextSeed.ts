let drawn = 0;

/** A seed that no other profile, device or service of the same test file has. */
export function nextSeed(): number {
  return ++drawn;
}

/** From the first one again. */
export function restartSeeds(): void {
  drawn = 0;
}
