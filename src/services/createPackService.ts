import type * as PackFormat from "#core/packs/pack.ts";
import type { Pack, PackError, PackIndex, PackIndexEntry } from "#core/packs/pack.ts";
import { type PackId, packRecordId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { PACK_KIND } from "#core/symbols/fields.ts";
import { isTouched, type SymbolParts } from "#core/symbols/readSymbol.ts";
import { materialised } from "#core/symbols/materialised.ts";
import type { Draft } from "#core/log/draft.ts";
import type { Reader } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { dropRemovedPacks, installedPacks, keepPack, keptPacks } from "#store/packContents.ts";
import type { Dictionary } from "./dictionary.ts";
import type { FetchError } from "./errors.ts";
import type { FetchText, InstallError, PackService, PackSummary } from "./packService.ts";
import type { Writer } from "./writer.ts";

/** Where the build puts packs, relative to the app's own address. */
const PACK_FOLDER = "packs/";
const INDEX_PATH = `${PACK_FOLDER}index.json`;

/** How many glyphs a pack shows of itself; as many as the index carries. */
const PREVIEWS = 6;

type Format = typeof PackFormat;

/** Fetching, keeping and removing packs. What parses them is loaded when first needed. */
export function createPackService(input: {
  readonly database: Database;
  readonly writer: Writer;
  readonly dictionary: Dictionary;
  readonly fetchText: FetchText;
}): PackService {
  const { database, writer, dictionary } = input;
  let knownIndex: PackIndex | undefined;

  const loadIndex = async (format: Format): Promise<Result<PackIndex, FetchError | PackError>> => {
    if (knownIndex) return ok(knownIndex);
    const text = await input.fetchText(INDEX_PATH);
    if (!text.ok) return text;
    const parsed = format.parsePackIndexText(text.value);
    if (parsed.ok) knownIndex = parsed.value;
    return parsed;
  };

  const fetchPack = async (
    format: Format,
    { entry, signal }: { readonly entry: PackIndexEntry; readonly signal: AbortSignal | undefined },
  ): Promise<Result<Pack, FetchError | PackError | StoreError>> => {
    const text = await input.fetchText(PACK_FOLDER + entry.file, signal);
    if (!text.ok) return text;
    const pack = format.parsePackText(text.value, entry.id);
    if (!pack.ok) return pack;
    const kept = await keepPack(database, pack.value);
    return kept.ok ? pack : kept;
  };

  /** From the network in its newest revision, or as it was kept before. */
  const obtain = async (id: PackId, signal?: AbortSignal): Promise<Result<Pack, InstallError>> => {
    const format = await import("#core/packs/pack.ts");
    const kept = await keptPacks(database);
    if (!kept.ok) return kept;
    const present = kept.value.find((pack) => pack.id === id);
    const index = await loadIndex(format);
    if (!index.ok) return present ? ok(present) : index;
    const entry = index.value.packs.find((pack) => pack.id === id);
    if (!entry) return present ? ok(present) : err({ type: "UnknownPack" });
    if (present?.revision === entry.revision) return ok(present);
    return fetchPack(format, { entry, signal });
  };

  const installed = async (): Promise<readonly PackId[]> => {
    const packs = await installedPacks(database);
    return packs.ok ? packs.value : [];
  };

  return {
    index: async () => {
      const format = await import("#core/packs/pack.ts");
      const here = new Set(await installed());
      const index = await loadIndex(format);
      const summaries = (entries: readonly PackIndexEntry[]) =>
        entries.map((entry) => summaryOf(entry, { format, here }));
      if (index.ok) return ok({ packs: summaries(index.value.packs) });
      const kept = await keptPacks(database);
      if (!kept.ok) return kept;
      const entries = kept.value.filter(({ id }) => here.has(id as PackId)).map(entryOf);
      return entries.length === 0 ? index : ok({ packs: summaries(entries), trouble: index.error });
    },

    install: async (id, signal) => {
      const pack = await obtain(id, signal);
      if (signal?.aborted === true) return err({ type: "Stopped" });
      if (!pack.ok) return pack;
      const written = await writer.write(
        [packPut(id, { installed: true, revision: pack.value.revision })],
        { type: "packInstalled", pack: pack.value.title[dictionary.language()] },
      );
      if (!written.ok) return written;
      // Another tab may have cleared up after an earlier removal just before this pack counted as installed.
      const kept = await keptPacks(database);
      if (!kept.ok || kept.value.some((each) => each.id === id)) return ok(undefined);
      return keepPack(database, pack.value);
    },

    remove: async (id) => {
      // Until the dictionary is read nobody knows which symbols were changed, and they would not be kept.
      const started = await dictionary.start();
      if (!started.ok) return started;
      if (dictionary.symbolsOfPack(id).length === 0) await obtain(id);
      await dictionary.refresh();
      const kept = await keptPacks(database);
      if (!kept.ok) return kept;
      const title = kept.value.find((pack) => pack.id === id)?.title[dictionary.language()] ?? id;
      const written = await writer.write(
        async (reader) =>
          ok([...(await keepTouched(reader, dictionary, id)), packPut(id, { installed: false })]),
        { type: "packRemoved", pack: title },
      );
      return written.ok ? ok(undefined) : written;
    },

    installed,

    fetchMissing: async () => {
      for (const id of await installed()) await obtain(id);
      // Whoever undoes a removal after this fetches the pack again; the index in memory still shows it.
      await dropRemovedPacks(database);
    },
  };
}

/** Writes the pack's part into every symbol the person changed, so that it stands without the pack. */
async function keepTouched(
  reader: Reader,
  dictionary: Dictionary,
  pack: PackId,
): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  const ids = dictionary.symbolsOfPack(pack);
  const rows = await reader.rows(ids);
  for (const [index, id] of ids.entries()) {
    const row = rows[index];
    const samples = await reader.rowsUnder(id);
    const { base } = dictionary.partsOf(id);
    const parts: SymbolParts = { id, base, row, samples, uses: undefined };
    if (isTouched(parts)) drafts.push(...materialised(parts, dictionary.language()));
  }
  return drafts;
}

function packPut(
  id: PackId,
  fields: { readonly installed: boolean; readonly revision?: string },
): Draft {
  return { type: "put", kind: PACK_KIND, record: packRecordId(id), fields };
}

function entryOf(pack: Pack): PackIndexEntry {
  const { id, revision, title, description, source, licence, symbols } = pack;
  const preview = symbols.slice(0, PREVIEWS).flatMap(({ samples }) => samples.slice(0, 1));
  const bytes = JSON.stringify(pack).length;
  return {
    id,
    file: "",
    revision,
    title,
    description,
    source,
    licence,
    count: symbols.length,
    bytes,
    preview,
  };
}

function summaryOf(
  entry: PackIndexEntry,
  known: { readonly format: Format; readonly here: ReadonlySet<PackId> },
): PackSummary {
  const { title, description, source, licence, count, bytes } = entry;
  const id = entry.id as PackId;
  const preview = entry.preview.flatMap((sample) => {
    const ink = known.format.decodePackSample(sample);
    return ink ? [ink] : [];
  });
  return {
    id,
    title,
    description,
    source,
    licence,
    count,
    bytes,
    preview,
    installed: known.here.has(id),
  };
}
