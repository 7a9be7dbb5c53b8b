import { decodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { ok, type Result } from "#core/shared/result.ts";
import { ATTEMPT_PREFIX, type SymbolId } from "#core/shared/ids.ts";
import { readOrders } from "#core/symbols/acceptedOrders.ts";
import { search, type SearchEntry, type SortOrder } from "#core/symbols/search.ts";
import { createSortedEntries } from "#core/symbols/sortedEntries.ts";
import type { SampleView } from "#core/symbols/symbol.ts";
import { createSymbolIndex, type IndexChanges } from "#core/symbols/symbolIndex.ts";
import { countTags } from "#core/symbols/countTags.ts";
import type { Language } from "#core/symbols/readSymbol.ts";
import type { ChangeRow, Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { followJournal, readEverything, readJournal, readSome } from "#store/follow.ts";
import type { Dictionary, DictionarySnapshot, Template, TemplateChange } from "./dictionary.ts";
import { nextTask } from "./nextTask.ts";

const EMPTY: DictionarySnapshot = {
  ready: false,
  version: 0,
  symbols: [],
  byId: new Map(),
  tags: [],
};

/** A phone indexes so many within three frames; all at once would hold up whoever draws. Rows. */
const ROWS_PER_SLICE = 1000;

/** About two milliseconds of folding on a desktop, eight on a phone. */
const ENTRIES_PER_SLICE = 200;

const DEFAULT_SORT: SortOrder = "recent";

/**
 * The in-memory index over the device's database. It reads everything once, then follows the journal: each
 * line names the records that any tab touched. A line that asks for it, or a gap, loads everything again.
 */
export function createDictionary(input: {
  readonly database: Database;
  readonly language: Language;
}): Dictionary {
  const { database } = input;
  let language = input.language;
  let index = createSymbolIndex(language);
  let sorted = createSortedEntries(language);
  let snapshot = EMPTY;
  let cursor = 0;
  let started: Promise<Result<void, StoreError>> | undefined;
  let stopFollowing: (() => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const templateListeners = new Set<(change: TemplateChange) => void>();
  const taught = new Map<SymbolId, readonly SampleView[]>();
  const drawings = new WeakMap<Uint8Array, Ink>();

  const load = async (): Promise<Result<void, StoreError>> => {
    const everything = await readEverything(database);
    if (!everything.ok) return everything;
    const { rows, packs } = everything.value;
    const loaded = createSymbolIndex(language);
    const changes = new Map(loaded.put(rows.slice(0, ROWS_PER_SLICE), packs));
    for (let from = ROWS_PER_SLICE; from < rows.length; from += ROWS_PER_SLICE) {
      await nextTask();
      addAll(changes, loaded.put(rows.slice(from, from + ROWS_PER_SLICE), []));
    }
    addAll(changes, loaded.setLanguage(language));
    index = loaded;
    sorted = createSortedEntries(language);
    cursor = everything.value.cursor;
    for (const id of taught.keys()) if (!changes.has(id)) changes.set(id, undefined);
    publish(changes);
    foldAhead(sorted.by(DEFAULT_SORT));
    return ok(undefined);
  };

  const follow = async (): Promise<void> => {
    const lines = await readJournal(database, cursor);
    if (!lines.ok || lines.value.length === 0) return;
    const ids = touchedIds(lines.value, cursor);
    if (!ids) return void (await load());
    const packs = ids.flatMap((id) => (id.startsWith("pack.") ? [id.slice("pack.".length)] : []));
    const some = await readSome(database, { records: ids, packs });
    if (!some.ok) return;
    cursor = lines.value.at(-1)?.seq ?? cursor;
    const changes = index.put(some.value.rows, some.value.packs);
    // A review, say, changes nothing that anybody sees here.
    if (changes.size > 0) publish(changes);
  };

  const publish = (changes: IndexChanges) => {
    sorted.put(changes);
    const symbols = [...index.entries.values()].map(({ view }) => view);
    snapshot = {
      ready: true,
      version: snapshot.version + 1,
      symbols,
      byId: new Map(symbols.map((view) => [view.id, view])),
      tags: countTags(symbols),
    };
    const change = templateChange(changes, taught);
    if (change.removed.length + change.added.length > 0)
      for (const listener of templateListeners) listener(change);
    for (const listener of listeners) listener();
  };

  const refresh = async () => {
    if (!snapshot.ready) return;
    const turn = queue.then(follow);
    queue = turn.catch(() => undefined);
    await turn;
  };

  const start = async (): Promise<Result<void, StoreError>> => {
    const loaded = await load();
    if (!loaded.ok) {
      started = undefined;
      return loaded;
    }
    const stop = followJournal(
      database,
      () => cursor,
      () => void refresh(),
    );
    stopFollowing = stop;
    return loaded;
  };

  const samplesOf = (id: SymbolId) => index.entries.get(id)?.samples ?? [];
  const inkOf = (id: SymbolId) => {
    const entry = index.entries.get(id);
    return entry?.samples.find((sample) => sample.id === entry.view.reference)?.bytes;
  };

  return {
    start: () => (started ??= start()),
    stop: () => stopFollowing?.(),
    refresh,
    snapshot: () => snapshot,
    subscribe: (listener) => subscribeTo(listeners, listener),
    onTemplates: (listener) => subscribeTo(templateListeners, listener),
    inkOf,
    drawingOf: (id) => {
      const bytes = inkOf(id);
      if (!bytes) return undefined;
      const drawing = drawings.get(bytes) ?? decodeInk(bytes);
      if (drawing) drawings.set(bytes, drawing);
      return drawing;
    },
    samplesOf,
    ordersOf: (id) => {
      const bytes = inkOf(id);
      return bytes ? readOrders(index.partsOf(id).row, bytes) : [];
    },
    search: ({ sort = DEFAULT_SORT, ...query }) => search(sorted.by(sort), query),
    templates: function* () {
      for (const [id, { samples }] of index.entries) yield* templatesOf(id, samples);
    },
    setLanguage: (next) => {
      if (next === language) return;
      language = next;
      const changes = index.setLanguage(next);
      sorted = createSortedEntries(next);
      sorted.put(index.entries);
      if (snapshot.ready) publish(changes);
    },
    language: () => language,
    partsOf: (id) => index.partsOf(id),
    symbolsOfPack: (pack) => index.symbolsOf(pack),
  };
}

/** Folds search text in slices between other work, so that the first letter typed finds it done. */
function foldAhead(entries: readonly SearchEntry[], from = 0): void {
  if (from >= entries.length) return;
  setTimeout(() => {
    for (const entry of entries.slice(from, from + ENTRIES_PER_SLICE)) entry.haystack();
    foldAhead(entries, from + ENTRIES_PER_SLICE);
  });
}

function addAll<K, V>(map: Map<K, V>, more: ReadonlyMap<K, V>): void {
  for (const [key, value] of more) map.set(key, value);
}

/** The records that the lines name; undefined when only loading everything will do. */
function touchedIds(lines: readonly ChangeRow[], cursor: number): readonly string[] | undefined {
  const ids = new Set<string>();
  let expected = cursor + 1;
  for (const line of lines) {
    if (line.ids === null || line.seq !== expected) return undefined;
    for (const id of line.ids) if (!id.startsWith(ATTEMPT_PREFIX)) ids.add(id);
    expected++;
  }
  return [...ids];
}

function templateChange(
  changes: IndexChanges,
  taught: Map<SymbolId, readonly SampleView[]>,
): TemplateChange {
  const removed: SymbolId[] = [];
  const added: Template[] = [];
  for (const [id, entry] of changes) {
    const before = taught.get(id) ?? [];
    const after = entry?.samples ?? [];
    if (isSameInk(before, after)) continue;
    if (before.length > 0) removed.push(id);
    added.push(...templatesOf(id, after));
    if (after.length > 0) taught.set(id, after);
    else taught.delete(id);
  }
  return { removed, added };
}

function isSameInk(a: readonly SampleView[], b: readonly SampleView[]): boolean {
  return a.length === b.length && a.every(({ bytes }, index) => bytes === b[index]?.bytes);
}

function templatesOf(id: SymbolId, samples: readonly SampleView[]): readonly Template[] {
  return samples.map(({ bytes, own }) => ({ id, bytes, own }));
}

function subscribeTo<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
