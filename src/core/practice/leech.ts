import type { PracticeSettings } from "./settings.ts";

/**
 * Whether this very lapse makes a leech: at the threshold, then at every half as many more, rounded up (8, 12, 16 …), so that
 * a card which was taken up again is noticed again. Source: Anki manual, "Leeches".
 */
export function isLeechLapse(
  lapses: number,
  { leechLapses }: Pick<PracticeSettings, "leechLapses">,
): boolean {
  const again = Math.max(1, Math.ceil(leechLapses / 2));
  return lapses >= leechLapses && (lapses - leechLapses) % again === 0;
}
