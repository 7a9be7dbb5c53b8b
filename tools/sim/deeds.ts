/* What people do, by the same drafts that the app's services write. */
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Draft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import { FACES } from "#core/practice/card.ts";
import type { Rating } from "#core/practice/review.ts";
import { reviewDraft } from "#core/practice/reviewFact.ts";
import { enrolDraft, suspendDraft } from "#core/practice/studyRecord.ts";
import { type FactId, newId, newSampleId, type SymbolId, usesRecordId } from "#core/shared/ids.ts";
import { ok } from "#core/shared/result.ts";
import { countField, lastUseField, USE_KIND } from "#core/symbols/fields.ts";
import { levelOf, type SymbolParts } from "#core/symbols/readSymbol.ts";
import type { Level } from "#core/symbols/symbol.ts";
import {
  changedFields,
  cleanSymbolText,
  newSampleDraft,
  newSymbolDraft,
  sampleDraft,
  symbolPut,
} from "#core/symbols/symbolDrafts.ts";
import { prepareMove } from "#services/moveLevel.ts";
import type { Reader } from "#store/commit.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import type { Hand } from "./hand.ts";

type Deed = (hand: Hand) => unknown;

/** Of new symbols so many stay on their device. */
const KEPT_HERE = 0.15;
const MOST_AT_ONCE = 8;

const WORDS = ["river", "gate", "stone", "wind", "ember", "noon"];

/** Deeds, and how often each is done beside the others. */
const DEEDS: readonly (readonly [number, Deed])[] = [
  [5, saveSymbol],
  [5, edit],
  [3, addSample],
  [2, redrawSample],
  [2, remove],
  [2, restore],
  [5, practise],
  [3, review],
  [1, suspend],
  [3, use],
  [3, ({ undo }) => undo.undo()],
  [1, ({ undo }) => undo.redo()],
  [2, (hand) => move(hand, "private")],
  [2, (hand) => move(hand, "device")],
];

/** Does something. */
export async function doSomething(hand: Hand): Promise<void> {
  const all = DEEDS.reduce((sum, [weight]) => sum + weight, 0);
  let left = hand.chance.upTo(all);
  const deed = DEEDS.find(([weight]) => (left -= weight) < 0)?.[1] ?? saveSymbol;
  await deed(hand);
}

async function saveSymbol({ chance, clock, memory, symbols, write }: Hand) {
  const id = newId<SymbolId>(chance.bytes);
  const sample = newSampleId(id, chance.bytes);
  memory.begun.add(id).add(sample);
  const level: Level = chance.is(KEPT_HERE) ? "device" : "private";
  const at = clock.nowMs();
  const text = { name: chance.pick(WORDS) ?? "", meaning: sayings(chance.upTo(40)) };
  const bytes = encodeInk(inventGlyph(chance.random));
  const saved = await write([
    newSymbolDraft(id, cleanSymbolText(text), { level, createdAt: at }),
    newSampleDraft(sample, { symbol: id, bytes, addedAt: at }),
  ]);
  if (saved) symbols.push(id);
}

function edit({ chance, write, symbols }: Hand) {
  const id = chance.pick(symbols);
  const text = cleanSymbolText({
    ...(chance.is(0.5) && { name: `${chance.pick(WORDS)} ${chance.upTo(9)}` }),
    ...(chance.is(0.3) && { meaning: sayings(chance.upTo(60)) }),
    ...(chance.is(0.1) && { notes: sayings(2000) }),
    ...(chance.is(0.5) && { tags: WORDS.filter(() => chance.is(0.3)) }),
  });
  return write(async (reader) => {
    const parts = id && (await partsOf(reader, id));
    if (!parts?.row) return ok([]);
    const fields = changedFields(parts, text, "en");
    return ok([symbolPut(parts.id, fields)]);
  });
}

function addSample({ chance, clock, memory, symbols, write }: Hand) {
  const symbol = chance.pick(symbols);
  if (!symbol) return;
  const sample = newSampleId(symbol, chance.bytes);
  memory.begun.add(sample);
  const bytes = encodeInk(inventGlyph(chance.random));
  const drawn = newSampleDraft(sample, { symbol, bytes, addedAt: clock.nowMs() });
  return write([drawn, symbolPut(symbol, { reference: sample })]);
}

function redrawSample({ chance, symbols, write }: Hand) {
  const symbol = chance.pick(symbols);
  const ink = chance.is(0.7) ? inventGlyph(chance.random) : undefined;
  return write(async (reader) => {
    const sample = symbol && chance.pick(await reader.rowsUnder(symbol));
    if (!sample || !symbol) return ok([]);
    const id = sample.id as Parameters<typeof sampleDraft>[0];
    return ok([sampleDraft(id, symbol, ink ? { ink } : { deleted: true })]);
  });
}

function remove({ chance, symbols, write }: Hand) {
  const id = chance.pick(symbols);
  return id && write([symbolPut(id, { deleted: true })]);
}

function restore({ chance, symbols, write }: Hand) {
  return write(async (reader) => {
    const removed = (await reader.rows(symbols)).filter((row) => valueOf(row, "deleted") === true);
    const row = chance.pick(removed);
    return ok(row ? [symbolPut(row.id, { deleted: false })] : []);
  });
}

/** A session, written at once. */
function practise(hand: Hand) {
  const { chance, write } = hand;
  const drafts = Array.from({ length: 1 + chance.upTo(MOST_AT_ONCE) }, () => answers(hand));
  return write(drafts.flat());
}

/** A single answer, which makes an entry of its own when it is bundled alone. */
function review(hand: Hand) {
  return hand.write(answers(hand));
}

function answers({ chance, clock, memory, symbols }: Hand): readonly Draft[] {
  const symbol = chance.pick(symbols);
  if (!symbol) return [];
  const face = chance.pick(FACES) ?? "draw";
  const fact = newId<FactId>(chance.bytes);
  memory.begun.add(fact);
  const said = reviewDraft({
    ...{ symbol, face, mode: face, rating: (1 + chance.upTo(4)) as Rating },
    ...{ at: clock.nowMs(), offsetMinutes: 60, n: 1 + chance.upTo(20), hints: 0, misses: 0 },
    ...{ durationMs: 1000 + chance.upTo(9000), isCram: chance.is(0.1) },
  });
  return [enrolDraft(symbol, { [face]: 1 + chance.upTo(99) }), { ...said, fact }];
}

function suspend({ chance, symbols, write }: Hand) {
  const symbol = chance.pick(symbols);
  return symbol && write([suspendDraft({ symbol, face: "draw" }, chance.is(0.5))]);
}

function use({ chance, clock, symbols, write }: Hand) {
  const symbol = chance.pick(symbols);
  if (!symbol) return;
  const uses = usesRecordId(symbol);
  return write(
    async (reader) => {
      const [count, last] = [countField(reader.device), lastUseField(reader.device)];
      const known = valueOf(await reader.row(uses), count);
      const fields = { [count]: Number(known ?? 0) + 1, [last]: clock.nowMs() };
      return ok([{ type: "put", kind: USE_KIND, record: uses, fields }]);
    },
    { isStep: false },
  );
}

/**
 * Lets a symbol go from its device, or keeps it there. Letting go is no step of undo here: taken back, what has travelled
 * by then stays with the others, as with everything that is kept on one device later.
 */
async function move(hand: Hand, level: Level) {
  const { chance, clock, database, memory, symbols, write } = hand;
  const id = chance.pick(symbols.filter((symbol) => !memory.halved.has(symbol)));
  if (!id) return;
  const move = await prepareMove(database, id, level);
  if (!move.ok) return;
  let target = id;
  const isMoved = await write(
    async (reader) => {
      const parts = await partsOf(reader, id);
      if (!parts.row || levelOf(parts.row) === level) return ok([]);
      if (level === "private") memory.letGo.add(id);
      const now = { language: "en", randomBytes: chance.bytes, nowMs: clock.nowMs() } as const;
      const moved = await move.value(parts, reader, now);
      for (const draft of moved.drafts) if (draft.type === "put") memory.begun.add(draft.record);
      target = moved.id;
      return ok(moved.drafts);
    },
    { isStep: level === "device" },
  );
  if (isMoved && target !== id) symbols.push(target);
}

async function partsOf(reader: Reader, id: SymbolId): Promise<SymbolParts> {
  const [row, uses]: readonly (Row | undefined)[] = await reader.rows([id, usesRecordId(id)]);
  return { id, base: undefined, row, uses, samples: await reader.rowsUnder(id) };
}

function sayings(length: number): string {
  return "what was said of it, and by whom, ".repeat(60).slice(0, length);
}
