import type { SortOrder } from "#core/symbols/search.ts";
import type { Dictionary } from "#services/dictionary.ts";

/** Typed letter by letter: names with and without their marks, kana of either kind, meanings, two words, no hit. */
const TYPED = ["kari", "tē", "te", "jodar", "かわ", "カワ", "みず", "brucke", "to carry", "zzzz"];
const TAGS: readonly (readonly string[])[] = [[], ["weather"], ["music", "people"]];
const SORTS: readonly SortOrder[] = ["recent", "used", "name"];

/** Searches whose times do not count yet: every order is sorted for the first time in them. */
const WARM_UP = 60;

/** Runs n searches over the whole dictionary: every state of the typing, orders and tags in turn. */
export async function timeSearches(dictionary: Dictionary, n: number): Promise<readonly number[]> {
  const texts = TYPED.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)));
  const timesMs: number[] = [];
  for (let run = 0; run < WARM_UP + n; run++) {
    const query = {
      text: texts[run % texts.length] ?? "",
      tags: TAGS[Math.floor(run / 2) % TAGS.length] ?? [],
      sort: SORTS[run % SORTS.length] ?? "recent",
    };
    const start = performance.now();
    dictionary.search(query);
    if (run >= WARM_UP) timesMs.push(performance.now() - start);
    // As between two keystrokes: nothing is spared the collector.
    if (run % texts.length === 0) await new Promise((resume) => setTimeout(resume));
  }
  return timesMs;
}
