import type { Ink, Point, Stroke } from "#core/ink/ink.ts";
import { useDrawing } from "#features/draw/drawing.ts";
import type { DraftService } from "#services/vault/draftService.ts";
import { emptyFields, type SymbolFields } from "#ui/symbolFields.ts";

const KEY = "pad";

/** Keeps the drawing that is on the pad, and what was typed about it, across the lock. */
export function keepPad(drafts: DraftService): Promise<void> {
  const { ink, fields } = useDrawing.getState();
  return drafts.keep(
    KEY,
    ink.length === 0 ? undefined : { ink: ink.map(copy), fields: { ...fields } },
  );
}

/** Puts what was kept back on the pad, unless something was drawn on it already. */
export async function restorePad(drafts: DraftService): Promise<void> {
  const content = await drafts.take(KEY);
  if (!isObject(content)) return;
  const ink = readInk(content.ink);
  const { setInk, setFields } = useDrawing.getState();
  if (!ink || useDrawing.getState().ink.length > 0) return;
  setInk(ink);
  setFields(readFields(content.fields));
}

/** A point without what is not there: an undefined pressure is kept as none. */
function copy(stroke: Stroke) {
  return stroke.map(({ x, y, t, p }) => ({ x, y, t, ...(p !== undefined && { p }) }));
}

function readInk(value: unknown): Ink | undefined {
  const isInk =
    Array.isArray(value) && value.every((stroke) => Array.isArray(stroke) && stroke.every(isPoint));
  return isInk ? value : undefined;
}

function isPoint(value: unknown): value is Point {
  return isObject(value) && [value.x, value.y, value.t, value.p ?? 0].every(Number.isFinite);
}

function readFields(value: unknown): SymbolFields {
  if (!isObject(value)) return emptyFields;
  const text = (name: "text" | "name" | "reading" | "meaning" | "notes") => {
    const typed = value[name];
    return typeof typed === "string" ? typed : "";
  };
  const { tags, level } = value;
  return {
    ...{ text: text("text"), name: text("name"), reading: text("reading") },
    ...{ meaning: text("meaning"), notes: text("notes") },
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
    level: level === "device" ? level : "private",
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
