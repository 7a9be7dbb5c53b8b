/**
 * The chance that a random positive scores higher than a random negative, ties counting half: the area under the
 * receiver operating characteristic (Hanley and McNeil 1982). Four decimals; 0.5 when either side is empty.
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) {
      if (positive > negative) wins += 1;
      else if (positive === negative) wins += 0.5;
    }
  }
  return Math.round((wins / (positives.length * negatives.length)) * 10_000) / 10_000;
}
