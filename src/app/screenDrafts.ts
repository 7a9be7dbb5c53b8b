/*
 * What was begun on a screen and not saved: the drawing on the pad, what was typed about it, edits, a list to paste, and how the
 * dictionary was being looked at. It outlives the page, the lock and a kill, sealed like everything else. Passphrases are no drafts.
 */
import type { Ink, Point } from "#core/ink/ink.ts";
import type { Cell } from "#core/vault/rowCodec.ts";
import { useBrowsing } from "#features/dictionary/browsing.ts";
import { emptyNewDraft, type NewDraft, useDrafts } from "#features/dictionary/drafts.ts";
import { useDrawing } from "#features/draw/drawing.ts";
import type { DraftService } from "#services/vault/draftService.ts";
import type { SymbolFields } from "#ui/symbolFields.ts";
import * as read from "./readDrafts.ts";

const PAD = "pad";
const DESK = "desk";

/** Written this long after the last change: between strokes at the soonest. A page that goes away has no time left to write. ms. */
const REST_MS = 250;

/** Keeps what is unfinished in this tab as it is now. */
export async function keepDrafts(drafts: DraftService): Promise<void> {
  await Promise.all([drafts.keep(PAD, padNow()), drafts.keep(DESK, deskNow())]);
}

/** Puts what was kept back in its place, unless something was begun there already. */
export async function restoreDrafts(drafts: DraftService): Promise<void> {
  const [pad, desk] = await Promise.all([drafts.take(PAD), drafts.take(DESK)]);
  if (read.isObject(pad)) restorePad(pad);
  if (read.isObject(desk)) restoreDesk(desk);
}

/** Keeps what is unfinished from now on: soon after each change, and at once when the page is put away. */
export function watchDrafts(drafts: DraftService): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    void keepDrafts(drafts);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST_MS);
  };
  // What was saved is no draft any more, and must not come back after a reload.
  const now = () => {
    soon();
    keep();
  };
  useDrawing.subscribe(({ ink }, before) => (ink.length < before.ink.length ? now() : soon()));
  useDrafts.subscribe(({ edits, sample, newSymbol, putAside, list }, before) => {
    const isLess =
      Object.keys(edits).length < Object.keys(before.edits).length ||
      (sample === undefined && before.sample !== undefined) ||
      (newSymbol === emptyNewDraft && before.newSymbol !== emptyNewDraft) ||
      putAside.length < before.putAside.length ||
      (list === "" && before.list !== "");
    if (isLess) now();
    else soon();
  });
  useBrowsing.subscribe(({ search, tags, sort }, before) => {
    if (search !== before.search || tags !== before.tags || sort !== before.sort) soon();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
  });
  window.addEventListener("pagehide", keep);
}

function padNow(): Cell {
  const { ink, fields, search } = useDrawing.getState();
  if (ink.length === 0 && search === "") return undefined;
  return { ink: inkCell(ink), fields: { ...fields }, search };
}

function restorePad(pad: Readonly<Record<string, unknown>>): void {
  const drawing = useDrawing.getState();
  const ink = read.readInk(pad.ink);
  if (drawing.ink.length > 0 || drawing.search !== "") return;
  drawing.setSearch(read.readText(pad.search));
  if (!ink || ink.length === 0) return;
  drawing.setInk(ink);
  drawing.setFields(read.readFields(pad.fields));
}

function deskNow(): Cell {
  const { edits, sample, newSymbol, putAside, list } = useDrafts.getState();
  const { search, tags, sort } = useBrowsing.getState();
  const changed = Object.entries(edits).filter(([, edit]) => edit.fields !== edit.base);
  const isTouched =
    [changed.length, search.length, tags.length, list.length].some((count) => count > 0) ||
    sample !== undefined ||
    newSymbol !== emptyNewDraft ||
    putAside.length > 0 ||
    sort !== "recent";
  if (!isTouched) return undefined;
  return {
    edits: Object.fromEntries(
      changed.map(([id, { base, fields, ink }]) => [
        id,
        { base: fieldsCell(base), fields: fieldsCell(fields), ink: ink && inkCell(ink) },
      ]),
    ),
    sample: sample && { ...sample, ink: inkCell(sample.ink) },
    newSymbol: newDraftCell(newSymbol),
    putAside: putAside.map(newDraftCell),
    ...{ list, search, tags, sort },
  };
}

function restoreDesk(desk: Readonly<Record<string, unknown>>): void {
  const now = useDrafts.getState();
  const sample = read.readSampleDraft(desk.sample);
  const newSymbol = read.readNewDraft(desk.newSymbol);
  for (const [id, edit] of Object.entries(read.readEdits(desk.edits)))
    if (!(id in now.edits)) now.setEdit(id as keyof typeof now.edits, edit);
  if (sample && !now.sample) now.setSample(sample);
  if (newSymbol && now.newSymbol === emptyNewDraft) now.setNewSymbol(newSymbol);
  if (now.putAside.length === 0)
    useDrafts.setState({ putAside: read.readNewDrafts(desk.putAside) });
  if (now.list === "") now.setList(read.readText(desk.list));
  const browsing = useBrowsing.getState();
  const isAsked = browsing.search !== "" || browsing.tags.length > 0;
  if (isAsked) return;
  const { scrollPx } = browsing;
  const sort = desk.sort === "name" || desk.sort === "used" ? desk.sort : browsing.sort;
  const tags = read.readTexts(desk.tags);
  // One change, so that the place in the list is not taken for that of another question.
  useBrowsing.setState({ search: read.readText(desk.search), tags, sort, scrollPx });
}

function newDraftCell({ form, fields, ink }: NewDraft): Cell {
  return { form, fields: fieldsCell(fields), ink: inkCell(ink) };
}

/** Points as they are stored: one that has no pressure has no such field. */
function inkCell(ink: Ink): Cell {
  return ink.map((stroke) =>
    stroke.map(({ x, y, t, p }: Point) => ({ x, y, t, ...(p !== undefined && { p }) })),
  );
}

function fieldsCell(fields: SymbolFields): Cell {
  return { ...fields };
}
