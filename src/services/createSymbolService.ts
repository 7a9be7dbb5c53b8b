import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Draft } from "#core/log/draft.ts";
import { MAX_CONFIRMED } from "#core/recogniser/confirmedLimit.ts";
import { type RandomBytes, newId, newSampleId, type SymbolId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { formatOrder, orderField } from "#core/symbols/acceptedOrders.ts";
import { checkDraft, checkInk, type DraftError } from "#core/symbols/checkDraft.ts";
import { DEFAULT_LEVEL } from "#core/symbols/fields.ts";
import { levelOf, readSymbol, type SymbolParts } from "#core/symbols/readSymbol.ts";
import {
  changedFields,
  cleanSymbolText,
  newSampleDraft,
  newSymbolDraft,
  sampleDraft,
  shownText,
  symbolPut,
} from "#core/symbols/symbolDrafts.ts";
import type { Clock } from "#platform/clock.ts";
import type { Level } from "#core/symbols/symbol.ts";
import type { Reader } from "#store/commit.ts";
import type { StoreError } from "#store/errors.ts";
import type { Dictionary } from "./dictionary.ts";
import type { EditError, SymbolGone } from "./errors.ts";
import type { SymbolDraft, SymbolService } from "./symbolService.ts";
import type { Move } from "./moveLevel.ts";
import { hasSample, partsInside } from "./partsInside.ts";
import { createUseCounter } from "./useCounter.ts";
import type { UndoLabel } from "./undoService.ts";
import type { Writer } from "./writer.ts";

const GONE: SymbolGone = { type: "SymbolGone" };

interface NewSymbol {
  readonly id: SymbolId;
  readonly name: string;
  readonly drafts: readonly Draft[];
}

/** The verbs of the dictionary; each reads what it changes inside its own transaction. */
export function createSymbolService(input: {
  readonly writer: Writer;
  readonly dictionary: Dictionary;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly prepareMove: (id: SymbolId, level: Level) => Promise<Result<Move, StoreError>>;
}): SymbolService {
  const { writer, dictionary, clock, randomBytes } = input;
  const uses = createUseCounter({ write: writer.write, clock });
  const nameOf = (id: SymbolId) => {
    const view = dictionary.snapshot().byId.get(id);
    return view ? view.name || view.text : "";
  };

  /** Writes what `draftsOf` makes of a symbol that is still there. */
  const change = async (
    id: SymbolId,
    label: UndoLabel,
    draftsOf: (
      parts: SymbolParts,
      reader: Reader,
    ) => Result<readonly Draft[], EditError> | Promise<Result<readonly Draft[], EditError>>,
  ): Promise<Result<void, EditError>> => {
    const written = await writer.write<EditError>(async (reader) => {
      const parts = await partsInside(reader, dictionary, id);
      return readSymbol(parts, dictionary.language()) ? draftsOf(parts, reader) : err(GONE);
    }, label);
    return written.ok ? ok(undefined) : written;
  };

  return {
    save: async (draft) => {
      const made = newSymbol(draft, clock.nowMs(), randomBytes);
      if (!made.ok) return made;
      const { id, name, drafts } = made.value;
      const written = await writer.write(drafts, { type: "symbolSaved", name });
      return written.ok ? ok(id) : written;
    },

    saveList: async (list) => {
      const made: NewSymbol[] = [];
      // One moment for all: a list keeps its order where symbols are sorted by time.
      const nowMs = clock.nowMs();
      for (const [index, draft] of list.entries()) {
        const one = newSymbol(draft, nowMs, randomBytes);
        if (!one.ok) return err({ ...one.error, index });
        made.push(one.value);
      }
      const written = await writer.write(
        made.flatMap(({ drafts }) => drafts),
        { type: "listSaved", count: made.length },
      );
      return written.ok ? ok(made.map(({ id }) => id)) : written;
    },

    edit: (id, changes) =>
      change(id, { type: "symbolEdited", name: nameOf(id) }, (parts) => {
        const cleaned = cleanSymbolText(changes);
        const language = dictionary.language();
        const textOf = (field: "name" | "text" | "notes") =>
          cleaned[field] ?? shownText(parts, field, language);
        const hasInk = readSymbol(parts, language)?.view.hasInk ?? false;
        const fine = checkDraft({
          name: textOf("name"),
          text: textOf("text"),
          notes: textOf("notes"),
          // A symbol whose drawings were all removed may wait for a new one under its name.
          hasInk: hasInk || (cleaned.text === undefined && textOf("name") !== ""),
        });
        return fine.ok ? ok([symbolPut(id, changedFields(parts, cleaned, language))]) : fine;
      }),

    addSample: async (id, ink) => {
      const sample = newSampleId(id, randomBytes);
      const fine = checkInk(ink);
      if (!fine.ok) return fine;
      const given = { symbol: id, bytes: encodeInk(ink), addedAt: clock.nowMs() };
      const written = await change(id, { type: "sampleAdded", name: nameOf(id) }, () =>
        ok([newSampleDraft(sample, given)]),
      );
      return written.ok ? ok(sample) : written;
    },

    keepConfirmed: async (id, ink) => {
      const sample = newSampleId(id, randomBytes);
      const fine = checkInk(ink);
      if (!fine.ok) return fine;
      const given = { symbol: id, bytes: encodeInk(ink), addedAt: clock.nowMs(), confirmed: true };
      const written = await writer.write<EditError>(async (reader) => {
        const read = readSymbol(await partsInside(reader, dictionary, id), dictionary.language());
        if (!read) return err(GONE);
        const older = read.samples.filter(({ confirmed }) => confirmed);
        const extra = older.slice(0, Math.max(0, older.length + 1 - MAX_CONFIRMED));
        return ok([
          newSampleDraft(sample, given),
          ...extra.map((one) => sampleDraft(one.id, id, { deleted: true })),
        ]);
      });
      return written.ok ? ok(sample) : written;
    },

    forgetConfirmed: async () => {
      const drafts = dictionary.snapshot().symbols.flatMap(({ id }) =>
        dictionary
          .samplesOf(id)
          .filter(({ confirmed }) => confirmed)
          .map((sample) => sampleDraft(sample.id, id, { deleted: true })),
      );
      const count = drafts.length;
      const written = await writer.write(drafts, { type: "confirmedForgotten", count });
      return written.ok ? ok(count) : written;
    },

    replaceSample: async (id, sample, ink) => {
      const fine = checkInk(ink);
      if (!fine.ok) return fine;
      return change(id, { type: "sampleReplaced", name: nameOf(id) }, (parts) =>
        hasSample(parts, sample) ? ok([sampleDraft(sample, id, { ink })]) : err(GONE),
      );
    },

    removeSample: (id, sample) =>
      change(id, { type: "sampleRemoved", name: nameOf(id) }, (parts) =>
        ok(hasSample(parts, sample) ? [sampleDraft(sample, id, { deleted: true })] : []),
      ),

    chooseReference: (id, sample) =>
      change(id, { type: "referenceChosen", name: nameOf(id) }, (parts) =>
        hasSample(parts, sample) ? ok([symbolPut(id, { reference: sample })]) : err(GONE),
      ),

    acceptOrder: (id, order) =>
      change(id, { type: "orderAccepted", name: nameOf(id) }, (parts) => {
        const { view, samples = [] } = readSymbol(parts, dictionary.language()) ?? {};
        const reference = samples.find((sample) => sample.id === view?.reference);
        if (reference === undefined) return err(GONE);
        return ok([symbolPut(id, { [orderField(reference.bytes, order)]: formatOrder(order) })]);
      }),

    remove: (id) =>
      change(id, { type: "symbolRemoved", name: nameOf(id) }, () =>
        ok([symbolPut(id, { deleted: true })]),
      ),

    restore: async (id) => {
      const written = await writer.write<SymbolGone>(
        async (reader) => {
          const { base, row } = await partsInside(reader, dictionary, id);
          return base || row ? ok([symbolPut(id, { deleted: null })]) : err(GONE);
        },
        { type: "symbolRestored", name: nameOf(id) },
      );
      return written.ok ? ok(undefined) : written;
    },

    setLevel: async (id, level) => {
      await uses.flush();
      const move = await input.prepareMove(id, level);
      if (!move.ok) return move;
      let target = id;
      const label = { type: "levelChanged", name: nameOf(id) } as const;
      const written = await change(id, label, async (parts, reader) => {
        if (levelOf(parts.row) === level) return ok([]);
        const given = { language: dictionary.language(), randomBytes, nowMs: clock.nowMs() };
        const moved = await move.value(parts, reader, given);
        target = moved.id;
        return ok(moved.drafts);
      });
      return written.ok ? ok(target) : written;
    },

    recordUse: uses.record,
    flushUses: uses.flush,
  };
}

function newSymbol(
  draft: SymbolDraft,
  nowMs: number,
  randomBytes: RandomBytes,
): Result<NewSymbol, DraftError> {
  const cleaned = cleanSymbolText(draft);
  const { name = "", text = "", notes = "" } = cleaned;
  const ink = draft.ink?.some((stroke) => stroke.length > 0) === true ? draft.ink : undefined;
  const fine = checkDraft({ name, text, notes, hasInk: ink !== undefined });
  if (!fine.ok) return fine;
  const id = newId<SymbolId>(randomBytes);
  const given = { level: draft.level ?? DEFAULT_LEVEL, createdAt: nowMs };
  const drafts: Draft[] = [newSymbolDraft(id, cleaned, given)];
  if (ink) {
    const inkFine = checkInk(ink);
    if (!inkFine.ok) return inkFine;
    const sample = { symbol: id, bytes: encodeInk(ink), addedAt: nowMs };
    drafts.push(newSampleDraft(newSampleId(id, randomBytes), sample));
  }
  return ok({ id, name: name || text, drafts });
}
