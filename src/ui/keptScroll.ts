/* Where each screen was scrolled to, CSS px by address; a tab keeps it over a reload. */

const KEY = "glyphary.scroll";

/** More than anybody finds their way back to. */
const MAX_KEPT = 50;

let kept: Map<string, number> | undefined;

/** How far a screen was scrolled when it was last seen; 0 for one that never was. */
export function keptScroll(path: string): number {
  return all().get(path) ?? 0;
}

/** Remembers it for this page; `storeScroll` keeps it for the next. */
export function keepScroll(path: string, px: number): void {
  const map = all();
  map.delete(path);
  map.set(path, px);
  const [oldest] = map.keys();
  if (map.size > MAX_KEPT && oldest !== undefined) map.delete(oldest);
}

/** Writes down what is remembered; a blocked storage forgets it with the page. */
export function storeScroll(): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...all()]));
  } catch {
    // Then screens begin at their top.
  }
}

function all(): Map<string, number> {
  return (kept ??= new Map(read()));
}

function read(): readonly (readonly [string, number])[] {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(saved) ? saved.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "number";
}
