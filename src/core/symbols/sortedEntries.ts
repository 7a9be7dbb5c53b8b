import type { SymbolId } from "#core/shared/ids.ts";
import type { Language } from "./readSymbol.ts";
import { comparatorFor, type SearchEntry, type SortOrder } from "./search.ts";

/** All entries in each order a list can have, kept sorted as symbols come, change and go. */
export interface SortedEntries {
  readonly put: (
    changes: Iterable<readonly [SymbolId, { readonly search: SearchEntry } | undefined]>,
  ) => void;
  readonly by: (sort: SortOrder) => readonly SearchEntry[];
}

/**
 * Sorting ten thousand names by the rules of a language takes longer than a frame, so a change is merged into
 * orders that stand: linear in all, and n log n only in what changed.
 */
export function createSortedEntries(language: Language): SortedEntries {
  let known: Intl.Collator | undefined;
  // Made when names are first compared: it costs a phone 40 ms, which the start of the app has not.
  const collator = () => (known ??= new Intl.Collator(language, { numeric: true }));
  const current = new Map<SymbolId, SearchEntry>();
  const orders = new Map<SortOrder, readonly SearchEntry[]>();
  /** When a symbol first came. Equals keep that order: a used letter must not change places in its alphabet. */
  const arrivals = new Map<SymbolId, number>();
  const comparatorOf = (sort: SortOrder) => {
    const compare = comparatorFor(sort, collator);
    return (a: SearchEntry, b: SearchEntry) =>
      compare(a, b) || (arrivals.get(a.symbol.id) ?? 0) - (arrivals.get(b.symbol.id) ?? 0);
  };
  return {
    put: (changes) => {
      const changed = new Set<SymbolId>();
      const arriving: SearchEntry[] = [];
      for (const [id, entry] of changes) {
        changed.add(id);
        if (entry) {
          if (!arrivals.has(id)) arrivals.set(id, arrivals.size);
          current.set(id, entry.search);
          arriving.push(entry.search);
        } else current.delete(id);
      }
      for (const [sort, order] of orders) {
        const compare = comparatorOf(sort);
        const staying = order.filter(({ symbol }) => !changed.has(symbol.id));
        orders.set(sort, merge(staying, arriving.toSorted(compare), compare));
      }
    },
    by: (sort) => {
      const standing = orders.get(sort);
      if (standing) return standing;
      const order = [...current.values()].sort(comparatorOf(sort));
      orders.set(sort, order);
      return order;
    },
  };
}

function merge<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): readonly T[] {
  const merged: T[] = [];
  let next = 0;
  for (const item of a) {
    for (; next < b.length; next++) {
      const other = b[next];
      if (other === undefined || compare(other, item) > 0) break;
      merged.push(other);
    }
    merged.push(item);
  }
  return merged.concat(b.slice(next));
}
