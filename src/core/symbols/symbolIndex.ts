/**
 * All symbols in memory: rows and packs in, views out. It is told which rows are new and reads again only the
 * symbols they belong to. It knows no database and no subscriber.
 */
import { stampMs } from "#core/log/hlc.ts";
import { registerOf, type Row } from "#core/log/op.ts";
import type { Pack } from "#core/packs/pack.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import {
  type PackId,
  packRecordId,
  type RecordId,
  type SymbolId,
  usesRecordId,
} from "#core/shared/ids.ts";
import { PACK_KIND, SAMPLE_KIND, SYMBOL_KIND, USE_KIND } from "./fields.ts";
import {
  type BaseSymbol,
  type Language,
  readSymbol,
  type ReadSymbol,
  type SymbolParts,
} from "./readSymbol.ts";
import { type SearchEntry, searchEntryOf } from "./search.ts";

export interface IndexEntry extends ReadSymbol {
  readonly search: SearchEntry;
}

/** What `put` changed: entries by id, undefined where the symbol is not shown any more. */
export type IndexChanges = ReadonlyMap<SymbolId, IndexEntry | undefined>;

export interface SymbolIndex {
  readonly entries: ReadonlyMap<SymbolId, IndexEntry>;
  /** Takes in rows and packs as they are now. */
  readonly put: (rows: Iterable<Row>, packs: Iterable<Pack>) => IndexChanges;
  readonly setLanguage: (language: Language) => IndexChanges;
  /** Everything known of one symbol, shown or not. */
  readonly partsOf: (id: SymbolId) => SymbolParts;
  /** The symbols of a pack, by its contents. */
  readonly symbolsOf: (pack: PackId) => readonly SymbolId[];
}

/** An empty index; names of pack symbols come in this language. */
export function createSymbolIndex(initial: Language): SymbolIndex {
  let language = initial;
  const rows = new Map<RecordId, Row>();
  const samples = new Map<string, Map<RecordId, Row>>();
  const packs = new Map<string, Pack>();
  const bases = new Map<SymbolId, BaseSymbol>();
  const entries = new Map<SymbolId, IndexEntry>();

  const partsOf = (id: SymbolId): SymbolParts => ({
    id,
    base: bases.get(id),
    row: rows.get(id),
    samples: [...(samples.get(id)?.values() ?? [])],
    uses: rows.get(usesRecordId(id)),
  });

  const refresh = (ids: Iterable<SymbolId>): IndexChanges => {
    const changes = new Map<SymbolId, IndexEntry | undefined>();
    for (const id of ids) {
      const read = readSymbol(partsOf(id), language);
      const entry = read && { ...read, search: searchEntryOf(read.view) };
      if (entry) entries.set(id, entry);
      else if (!entries.delete(id)) continue;
      changes.set(id, entry);
    }
    return changes;
  };

  const rebase = (id: string, touched: Set<SymbolId>) => {
    const pack = packs.get(id);
    const installed = registerOf(rows.get(packRecordId(id as PackId)), "installed");
    for (const symbol of pack?.symbols ?? []) {
      const symbolId = symbol.id as SymbolId;
      touched.add(symbolId);
      if (installed?.v !== true) {
        bases.delete(symbolId);
        continue;
      }
      bases.set(symbolId, {
        pack: id as PackId,
        installedAt: stampMs(installed.s),
        text: symbol.text,
        name: symbol.name,
        meaning: symbol.meaning,
        reading: symbol.reading ?? "",
        tags: symbol.tags,
        samples: symbol.samples.map((sample) => base64urlToBytes(sample) ?? new Uint8Array()),
      });
    }
  };

  return {
    entries,
    partsOf,
    symbolsOf: (pack) => packs.get(pack)?.symbols.map(({ id }) => id as SymbolId) ?? [],
    put: (newRows, newPacks) => {
      const touched = new Set<SymbolId>();
      const touchedPacks = new Set<string>();
      for (const pack of newPacks) {
        for (const { id } of packs.get(pack.id)?.symbols ?? []) {
          bases.delete(id as SymbolId);
          touched.add(id as SymbolId);
        }
        packs.set(pack.id, pack);
        touchedPacks.add(pack.id);
      }
      for (const row of newRows) {
        rows.set(row.id, row);
        if (row.kind === SYMBOL_KIND) touched.add(row.id as SymbolId);
        if (row.kind === USE_KIND) touched.add(row.id.slice("use.".length) as SymbolId);
        if (row.kind === PACK_KIND) touchedPacks.add(row.id.slice("pack.".length));
        if (row.kind !== SAMPLE_KIND) continue;
        const owner = row.id.slice(0, row.id.lastIndexOf("."));
        const siblings = samples.get(owner) ?? new Map<RecordId, Row>();
        siblings.set(row.id, row);
        samples.set(owner, siblings);
        touched.add(owner as SymbolId);
      }
      for (const pack of touchedPacks) rebase(pack, touched);
      return refresh(touched);
    },
    setLanguage: (next) => {
      if (next === language) return new Map();
      language = next;
      return refresh([...bases.keys()]);
    },
  };
}
