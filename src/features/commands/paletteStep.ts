/** About what is in view at once. */
const PAGE = 7;

/** Where a key leads in a list of choices, round its ends with the arrows; undefined for other keys. */
export function stepOf(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (from + 1) % count;
    case "ArrowUp":
      return (from - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageDown":
      return Math.min(count - 1, from + PAGE);
    case "PageUp":
      return Math.max(0, from - PAGE);
    default:
      return undefined;
  }
}
