import { createOpIndex } from "#core/history/opIndex.ts";
import { replay } from "#core/history/replay.ts";
import { restoreDrafts } from "#core/history/restoreDrafts.ts";
import { trace } from "#core/history/trace.ts";
import { type SymbolVersion, symbolVersions } from "#core/history/versions.ts";
import { type DeviceId, type OpId, type SymbolId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { displayName } from "#core/symbols/displayName.ts";
import { type ReadSymbol, readSymbol } from "#core/symbols/readSymbol.ts";
import type { Database } from "#store/database.ts";
import { readEntries } from "#store/entriesRead.ts";
import { repairRecords } from "#store/entriesRepair.ts";
import type { StoreError } from "#store/errors.ts";
import { readPlace } from "#store/practiceLog.ts";
import { transact } from "#store/transact.ts";
import type { Dictionary } from "../dictionary.ts";
import type { EditError } from "../errors.ts";
import { partsInside } from "../partsInside.ts";
import type { Writer } from "../writer.ts";
import { type VerifyReport, verifyLog } from "./verify.ts";

/** Everything the log knows of a symbol. */
export interface SymbolHistory {
  /** Newest first. */
  readonly versions: readonly SymbolVersion[];
  /** The one that asks. */
  readonly device: DeviceId;
  /** Sealed entries that did not open: what they hold is missing here. */
  readonly unreadable: number;
}

/** What led to a version and what came of it. */
export interface Strand {
  readonly before: ReadonlySet<OpId>;
  readonly after: ReadonlySet<OpId>;
}

/** The past of symbols, from the log. The first question reads all entries; later ones only what came since. */
export interface HistoryService {
  readonly ofSymbol: (id: SymbolId) => Promise<Result<SymbolHistory, StoreError>>;
  /** The symbol as a version left it; undefined when there was nothing to see. */
  readonly symbolAt: (id: SymbolId, version: OpId) => ReadSymbol | undefined;
  /** Follows what the ops of a version replaced, and what replaced them. */
  readonly strandOf: (version: Pick<SymbolVersion, "ops">) => Strand;
  /**
   * Makes the symbol as it was: its words, tags, reference and the drawings it had; later drawings stay. One step of undo.
   * Answers whether anything was different.
   */
  readonly restoreVersion: (id: SymbolId, version: OpId) => Promise<Result<boolean, EditError>>;
  /** Checks the whole record of changes, of every symbol, and the tables against it. */
  readonly verify: () => Promise<Result<VerifyReport, StoreError>>;
  /** Puts right what a check found to differ; answers how many records or facts it wrote or noted anew. */
  readonly repair: (report: VerifyReport) => Promise<Result<number, StoreError>>;
}

export interface HistoryInput {
  readonly database: Database;
  readonly dictionary: Dictionary;
  readonly writer: Writer;
  /** Takes what was repaired into the indexes of this tab. */
  readonly refresh: () => Promise<void>;
}

export function createHistoryService(input: HistoryInput): HistoryService {
  const { database, dictionary, writer } = input;
  const index = createOpIndex();
  let after = 0;
  let unreadable = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const load = async (): Promise<Result<void, StoreError>> => {
    // The outbox first: what is bundled meanwhile is then found twice, and never not at all.
    const waiting = await transact(database, () => database.outbox.toArray());
    if (!waiting.ok) return waiting;
    const read = await readEntries(
      database,
      (entries) => {
        for (const { ops } of entries) index.add(ops);
      },
      { after },
    );
    if (!read.ok) return read;
    index.add(waiting.value.map(({ op }) => op));
    after = read.value.last;
    unreadable += read.value.quarantined.length;
    return ok(undefined);
  };

  /** One at a time: each begins where the one before ended. */
  const follow = (): Promise<Result<void, StoreError>> => {
    const turn = queue.then(load);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const symbolAt = (id: SymbolId, version: OpId): ReadSymbol | undefined => {
    const until = index.put(version);
    const parts = { ...dictionary.partsOf(id), ...(until && replay(index, id, until)) };
    return until && readSymbol(parts, dictionary.language());
  };

  return {
    symbolAt,
    ofSymbol: async (id) => {
      const followed = await follow();
      if (!followed.ok) return followed;
      const place = await readPlace(database);
      if (!place.ok) return place;
      const { device } = place.value;
      return ok({ versions: symbolVersions(index, id), device, unreadable });
    },
    strandOf: ({ ops }) => {
      const { ancestors, descendants } = trace(index, ops);
      return {
        before: new Set(ancestors.map(({ id }) => id)),
        after: new Set(descendants.map(({ id }) => id)),
      };
    },
    restoreVersion: async (id, version) => {
      const until = index.put(version);
      const shown = symbolAt(id, version);
      if (!until || !shown) return err({ type: "SymbolGone" });
      const then = replay(index, id, until);
      const written = await writer.write(
        async (reader) => ok(restoreDrafts(await partsInside(reader, dictionary, id), then)),
        { type: "versionRestored", name: displayName(shown.view) },
      );
      return written.ok ? ok(written.value.entries.length > 0) : written;
    },
    verify: () => verifyLog(database),
    repair: async ({ differences }) => {
      const repaired = await repairRecords(database, {
        records: differences.flatMap((one) => (one.type === "record" ? [one.id] : [])),
        facts: differences.flatMap((one) => (one.type === "fact" ? [one.id] : [])),
      });
      if (!repaired.ok) return repaired;
      await input.refresh();
      return ok(repaired.value.rows + repaired.value.ops);
    },
  };
}
