import type { Card } from "#core/practice/card.ts";
import type { PackId, SymbolId } from "#core/shared/ids.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import type { PracticeSnapshot } from "#services/practice/practiceService.ts";

/** Symbols that share a tag or a pack. */
export interface Group<Name extends string> {
  readonly name: Name;
  readonly count: number;
}

/** What of the dictionary is in practice, and how it falls into parts. */
export interface Learnt {
  readonly symbols: ReadonlySet<SymbolId>;
  /** Most frequent first. */
  readonly tags: readonly Group<string>[];
  readonly packs: readonly Group<PackId>[];
  /** Most forgotten first, with those that were set aside at the end. */
  readonly leeches: readonly Card[];
  /** New cards that nobody has been asked yet. */
  readonly waiting: number;
  /** Whether anything was answered: before that there is no worst. */
  readonly hasAnswers: boolean;
}

/** Looks through the cards once; those of deleted symbols are left out. */
export function learntOf(
  { cards, suspended }: PracticeSnapshot,
  byId: ReadonlyMap<SymbolId, SymbolView>,
): Learnt {
  const symbols = new Set<SymbolId>();
  const leeches: Card[] = [];
  let waiting = 0;
  let hasAnswers = false;
  for (const card of cards.values()) {
    if (!byId.has(card.symbol)) continue;
    symbols.add(card.symbol);
    if (card.isLeech) leeches.push(card);
    if (card.phase !== "new") hasAnswers = true;
    if (card.phase === "new" && !suspended.has(card.id)) waiting++;
  }
  const views = [...symbols].flatMap((id) => byId.get(id) ?? []);
  return {
    symbols,
    tags: groupsOf(views.flatMap(({ tags }) => tags)),
    packs: groupsOf(views.flatMap(({ pack }) => pack ?? [])),
    leeches: leeches.toSorted(
      (a, b) =>
        Number(suspended.has(a.id)) - Number(suspended.has(b.id)) ||
        b.lapses - a.lapses ||
        (a.id < b.id ? -1 : 1),
    ),
    waiting,
    hasAnswers,
  };
}

function groupsOf<Name extends string>(names: readonly Name[]): readonly Group<Name>[] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
