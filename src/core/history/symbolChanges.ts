import { compareText } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { OpId, RecordId, SymbolId } from "#core/shared/ids.ts";
import { isOrderField } from "#core/symbols/acceptedOrders.ts";
import { CONFIRMED_ORIGIN, isTagField, TEXT_FIELDS, type TextField } from "#core/symbols/fields.ts";
import { type Level, LEVELS } from "#core/symbols/symbol.ts";
import type { FieldChange, Meanwhile, RecordChange } from "./recordChanges.ts";
import { withOneMore } from "./withOneMore.ts";

/** Text as it was written; undefined: nothing was, and a pack's word shows through. */
type Written = string | undefined;

/** What somebody can see of a change. */
export type SymbolChange = (
  | { readonly type: "made" }
  | {
      readonly type: "text";
      readonly field: TextField;
      readonly before: Written;
      readonly after: Written;
    }
  | { readonly type: "tagAdded" | "tagRemoved"; readonly tag: string }
  | { readonly type: "level"; readonly level: Level }
  | { readonly type: "removed" | "broughtBack" }
  /** Which drawing stands for the symbol; undefined: the first one. */
  | { readonly type: "reference"; readonly sample: RecordId | undefined }
  | { readonly type: "orderAccepted" }
  | DrawingChange
  /** A field of a newer version of the app, or one that does not hold what it should. */
  | { readonly type: "other"; readonly field: string }
) & { readonly meanwhile: Meanwhile | undefined };

interface DrawingChange {
  readonly type:
    "drawingAdded" | "drawingKept" | "drawingRedrawn" | "drawingRemoved" | "drawingBack";
  readonly sample: RecordId;
  /** Encoded ink as it was right after the change; undefined: the pack's own. */
  readonly ink: Uint8Array | undefined;
  /** What a redrawn one was before. */
  readonly inkBefore: Uint8Array | undefined;
}

interface Place {
  readonly symbol: SymbolId;
  readonly inks: ReadonlyMap<OpId, Uint8Array>;
}

/** Fields that are no change of their own: when something was made, and whose drawing it is. */
const SILENT_FIELDS = ["createdAt", "addedAt", "symbol", "origin"];

/** Puts the fields of one step into an order that reads well: making first, then words, tags and the rest. */
export function symbolChanges(
  step: readonly RecordChange[],
  place: Place,
): readonly SymbolChange[] {
  let changes: SymbolChange[] | undefined;
  for (const { op, fields } of step) {
    if (op.record === place.symbol) {
      for (const field of fields) {
        const change = ofSymbol(field);
        if (change) changes = withOneMore(changes, change);
      }
    } else
      for (const change of ofSample({ op, fields }, place)) changes = withOneMore(changes, change);
  }
  if (changes === undefined) return [];
  return changes.length > 1 ? changes.sort(compareChanges) : changes;
}

function ofSymbol(change: FieldChange): SymbolChange | undefined {
  const { field, before, after, meanwhile } = change;
  if (field === "createdAt" && before === null) return { type: "made", meanwhile };
  const text = TEXT_FIELDS.find((known) => known === field);
  if (text && isText(before) && isText(after)) {
    const [from, to] = [before ?? undefined, after ?? undefined];
    return { type: "text", field: text, before: from, after: to, meanwhile };
  }
  if (isTagField(field)) return ofTag(change);
  if (isOrderField(field)) return after === null ? undefined : { type: "orderAccepted", meanwhile };
  if (field === "deleted") return { type: after === true ? "removed" : "broughtBack", meanwhile };
  if (field === "reference" && isText(after))
    return { type: "reference", sample: (after ?? undefined) as RecordId | undefined, meanwhile };
  const level = LEVELS.find((known) => known === after);
  if (field === "level" && level) return { type: "level", level, meanwhile };
  return SILENT_FIELDS.includes(field) ? undefined : { type: "other", field, meanwhile };
}

/** A tag's field holds its display form; false hides a pack's. */
function ofTag({ field, before, after, meanwhile }: FieldChange): SymbolChange {
  const name = [after, before].find((value) => typeof value === "string");
  const tag = typeof name === "string" ? name : field.slice(field.indexOf(":") + 1);
  const isOn = typeof after === "string" || (after === null && before === false);
  return { type: isOn ? "tagAdded" : "tagRemoved", tag, meanwhile };
}

/** One change of one drawing; hiding and showing say more than what else was written with it. */
function ofSample({ op, fields }: RecordChange, { inks }: Place): readonly SymbolChange[] {
  const written = new Map(fields.map((change) => [change.field, change]));
  const [deleted, ink] = [written.get("deleted"), written.get("ink")];
  const drawing = { sample: op.record, ink: inks.get(op.id), inkBefore: undefined };
  const others = fields
    .filter(({ field }) => ![...SILENT_FIELDS, "deleted", "ink"].includes(field))
    .map(({ field, meanwhile }): SymbolChange => ({ type: "other", field, meanwhile }));
  if (deleted) {
    const type = deleted.after === true ? "drawingRemoved" : "drawingBack";
    return [{ type, ...drawing, meanwhile: deleted.meanwhile }, ...others];
  }
  if (!ink) return others;
  const { before, meanwhile } = ink;
  const isFirst = before === null && Object.hasOwn(op.fields, "addedAt");
  if (isFirst) {
    const type = op.fields.origin === CONFIRMED_ORIGIN ? "drawingKept" : "drawingAdded";
    return [{ type, ...drawing, meanwhile }, ...others];
  }
  const inkBefore = before instanceof Uint8Array ? before : undefined;
  return [{ type: "drawingRedrawn", ...drawing, inkBefore, meanwhile }, ...others];
}

function isText(value: Value): value is string | null {
  return value === null || typeof value === "string";
}

const ORDER: readonly SymbolChange["type"][] = [
  ...(["made", "removed", "broughtBack", "text", "tagAdded", "tagRemoved"] as const),
  ...(["drawingAdded", "drawingKept", "drawingRedrawn", "drawingRemoved", "drawingBack"] as const),
  ...(["reference", "orderAccepted", "level", "other"] as const),
];

/** Fields of one op have no order of their own: an entry that was opened gives them in another than the one they were written in. */
function compareChanges(a: SymbolChange, b: SymbolChange): number {
  return rank(a) - rank(b) || compareText(wordOf(a), wordOf(b));
}

function wordOf(change: SymbolChange): string {
  if ("tag" in change) return change.tag;
  return change.type === "other" ? change.field : "";
}

function rank(change: SymbolChange): number {
  const place = ORDER.indexOf(change.type) * TEXT_FIELDS.length;
  return change.type === "text" ? place + TEXT_FIELDS.indexOf(change.field) : place;
}
