/*
 * What a person decided about practising a symbol: a record `study.<symbol>` with a field per decision and face, so that
 * decisions of two devices about different things never overwrite one another.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { RecordId, SymbolId } from "#core/shared/ids.ts";
import type { Card, Face } from "./card.ts";

export const STUDY_KIND = "study";

/** What the ids of all study records begin with; no other record's does. */
const STUDY_PREFIX = "study.";

/** The decisions about one face of a symbol. */
export interface FaceStudy {
  /** Place in the queue of new cards, lower first; undefined where it is not practised. */
  readonly position: number | undefined;
  readonly isSuspended: boolean;
  /** Reviews up to this `n` are history only; 0 when it was never reset. */
  readonly resetN: number;
}

export interface Study {
  readonly symbol: SymbolId;
  readonly faces: Readonly<Record<Face, FaceStudy>>;
  /** The symbol this one was before it moved to another record; its reviews count for this one. */
  readonly was: SymbolId | undefined;
}

export function studyRecordId(symbol: SymbolId): RecordId {
  return `${STUDY_PREFIX}${symbol}` as RecordId;
}

export function isStudyRecordId(record: string): boolean {
  return record.startsWith(STUDY_PREFIX);
}

/** Reads a study record; undefined when it is none. What has not its field's type counts as never written. */
export function readStudy(row: Row): Study | undefined {
  if (row.kind !== STUDY_KIND || !isStudyRecordId(row.id)) return undefined;
  const symbol = row.id.slice(STUDY_PREFIX.length) as SymbolId;
  const was = valueOf(row, "was");
  return {
    symbol,
    faces: { draw: faceIn(row, "draw"), read: faceIn(row, "read") },
    was: typeof was === "string" && was !== "" && was !== symbol ? (was as SymbolId) : undefined,
  };
}

/** Puts faces of a symbol into the queue of new cards, or with false takes them out. */
export function enrolDraft(
  symbol: SymbolId,
  positions: Readonly<Partial<Record<Face, number | false>>>,
): PutDraft {
  return studyPut(symbol, { ...positions });
}

export function suspendDraft(card: Pick<Card, "symbol" | "face">, isSuspended: boolean): PutDraft {
  return studyPut(card.symbol, { [suspendedField(card.face)]: isSuspended });
}

/** Makes a card new again: all its reviews known by now become history. */
export function resetDraft(card: Pick<Card, "symbol" | "face" | "n">): PutDraft {
  return studyPut(card.symbol, { [resetField(card.face)]: card.n });
}

/** Says of a symbol that it was another one before, whose reviews count for it. */
export function movedDraft(symbol: SymbolId, was: SymbolId): PutDraft {
  return studyPut(symbol, { was });
}

/**
 * The symbol for which an old one's reviews count now, for every symbol that moved. Moves may follow one another; a circle,
 * which only a forger makes, leads nowhere.
 */
export function followMoves(studies: Iterable<Study>): ReadonlyMap<SymbolId, SymbolId> {
  const next = new Map<SymbolId, SymbolId>();
  for (const { symbol, was } of studies) {
    const known = was && next.get(was);
    // A symbol that moved twice at once, on two devices: both copies have a claim, all devices pick the same.
    if (was && (known === undefined || symbol < known)) next.set(was, symbol);
  }
  const moved = new Map<SymbolId, SymbolId>();
  for (const start of next.keys()) {
    const passed = new Set<SymbolId>([start]);
    let at = next.get(start);
    while (at !== undefined && !passed.has(at)) {
      passed.add(at);
      const onward = next.get(at);
      if (onward === undefined) moved.set(start, at);
      at = onward;
    }
  }
  return moved;
}

function studyPut(symbol: SymbolId, fields: Readonly<Record<string, Value>>): PutDraft {
  return { type: "put", kind: STUDY_KIND, record: studyRecordId(symbol), fields };
}

function faceIn(row: Row, face: Face): FaceStudy {
  const position = valueOf(row, face);
  const resetN = valueOf(row, resetField(face));
  return {
    position: isFiniteNumber(position) ? position : undefined,
    isSuspended: valueOf(row, suspendedField(face)) === true,
    resetN: isFiniteNumber(resetN) ? Math.max(0, resetN) : 0,
  };
}

function suspendedField(face: Face): string {
  return `suspended:${face}`;
}

function resetField(face: Face): string {
  return `reset:${face}`;
}

function isFiniteNumber(value: Value): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
