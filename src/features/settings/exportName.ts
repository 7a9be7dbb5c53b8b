/** The file name of an export: the day on this device's calendar, so that files sort by age. */
export function exportName(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `glyphary-${now.getFullYear()}-${month}-${day}.json`;
}
