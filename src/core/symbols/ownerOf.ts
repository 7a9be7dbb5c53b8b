/*
 * Which symbol an op belongs to: its samples, uses, practice and reviews inherit its level (DESIGN, section 2). What a newer
 * version adds says it in a field `symbol`, as samples, drawings and reviews do.
 */
import { type Op, VOID_KIND } from "#core/log/op.ts";
import { ATTEMPT_KIND } from "#core/practice/attemptRecord.ts";
import { STUDY_KIND, studyRecordId } from "#core/practice/studyRecord.ts";
import { attemptOwner, type FactId, type SymbolId, usesRecordId } from "#core/shared/ids.ts";
import { SAMPLE_KIND, SYMBOL_KIND, USE_KIND } from "./fields.ts";

const NOBODY = "" as SymbolId;

/** The symbol an op belongs to, if it says so itself; a void does not, see `voidedBy`. */
export function ownerOf(op: Op): SymbolId | undefined {
  if (op.type === "fact") return symbolIn(op.body);
  const { kind, record } = op;
  switch (kind) {
    case SYMBOL_KIND:
      return record as SymbolId;
    case SAMPLE_KIND:
      return upToDot(record);
    case USE_KIND:
      return afterPrefix(record, usesRecordId(NOBODY));
    case STUDY_KIND:
      return afterPrefix(record, studyRecordId(NOBODY));
    case ATTEMPT_KIND:
      return upToDot(afterPrefix(record, attemptOwner(NOBODY)) ?? "");
    default:
      return symbolIn(op.fields);
  }
}

/** The fact that an op or fact takes back; undefined when it takes none back. */
export function voidedBy(fact: {
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}): FactId | undefined {
  const { voids } = fact.body;
  return fact.kind === VOID_KIND && typeof voids === "string" ? (voids as FactId) : undefined;
}

function symbolIn(fields: Readonly<Record<string, unknown>>): SymbolId | undefined {
  const { symbol } = fields;
  return typeof symbol === "string" && symbol !== "" ? (symbol as SymbolId) : undefined;
}

function afterPrefix(id: string, prefix: string): SymbolId | undefined {
  return id.startsWith(prefix) && id.length > prefix.length
    ? (id.slice(prefix.length) as SymbolId)
    : undefined;
}

/** Ids of symbols hold no dot. */
function upToDot(id: string): SymbolId | undefined {
  const dot = id.indexOf(".");
  return dot > 0 ? (id.slice(0, dot) as SymbolId) : undefined;
}
