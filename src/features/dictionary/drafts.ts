import { create } from "zustand";
import type { Ink } from "#core/ink/ink.ts";
import type { SampleId, SymbolId } from "#core/shared/ids.ts";
import { emptyFields, type SymbolFields } from "#ui/symbolFields.ts";

/** Edits of a symbol that are not saved yet. */
export interface EditDraft {
  /** The symbol as it was when editing began: only what differs from it is written. */
  readonly base: SymbolFields;
  readonly fields: SymbolFields;
  /** Its drawing at that moment, so that the edits can become a new symbol if this one is deleted. */
  readonly ink: Ink | undefined;
}

/** A drawing on the pad of a symbol's page. */
export interface SampleDraft {
  readonly symbol: SymbolId;
  /** The drawing to be replaced; absent: one more. */
  readonly sample: SampleId | undefined;
  readonly ink: Ink;
}

/** A picture from elsewhere, to be traced; it is never kept. */
export interface DraftPicture {
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Lets go of its memory. */
  readonly release: () => void;
}

export interface NewDraft {
  readonly form: "drawn" | "text";
  readonly fields: SymbolFields;
  readonly ink: Ink;
  readonly picture?: DraftPicture;
}

/** What was typed or drawn and is not saved yet. A sheet that is closed by mistake loses nothing. */
export interface Drafts {
  readonly edits: Readonly<Record<SymbolId, EditDraft>>;
  readonly sample: SampleDraft | undefined;
  readonly newSymbol: NewDraft;
  /** What was begun before it and is not done with, the newest last: each comes back once the one after it is saved or dropped. */
  readonly putAside: readonly NewDraft[];
  readonly list: string;
  readonly setEdit: (id: SymbolId, draft: EditDraft) => void;
  readonly dropEdit: (id: SymbolId) => void;
  readonly setSample: (draft: SampleDraft) => void;
  readonly dropSample: () => void;
  readonly setNewSymbol: (draft: NewDraft) => void;
  /** Begins another; the one there is, if there is something in it, is put aside. */
  readonly beginNewSymbol: (draft: NewDraft) => void;
  readonly dropNewSymbol: () => void;
  readonly setList: (text: string) => void;
}

export const emptyNewDraft: NewDraft = { form: "text", fields: emptyFields, ink: [] };

export const useDrafts = create<Drafts>()((set) => ({
  edits: {},
  sample: undefined,
  newSymbol: emptyNewDraft,
  putAside: [],
  list: "",
  setEdit: (id, draft) => set(({ edits }) => ({ edits: { ...edits, [id]: draft } })),
  dropEdit: (id) => set(({ edits }) => ({ edits: without(edits, id) })),
  setSample: (sample) => set({ sample }),
  dropSample: () => set({ sample: undefined }),
  setNewSymbol: (newSymbol) => set({ newSymbol }),
  beginNewSymbol: (draft) =>
    set(({ newSymbol, putAside }) => ({
      newSymbol: draft,
      putAside: hasContent(newSymbol) ? [...putAside, newSymbol] : putAside,
    })),
  dropNewSymbol: () =>
    set(({ newSymbol, putAside }) => {
      newSymbol.picture?.release();
      return { newSymbol: putAside.at(-1) ?? emptyNewDraft, putAside: putAside.slice(0, -1) };
    }),
  setList: (list) => set({ list }),
}));

/** Whether anything was drawn or typed; a picture alone comes from elsewhere. */
export function hasContent({ fields, ink }: NewDraft): boolean {
  return ink.length > 0 || JSON.stringify(fields) !== JSON.stringify(emptyFields);
}

function without(edits: Drafts["edits"], id: SymbolId): Drafts["edits"] {
  return Object.fromEntries(Object.entries(edits).filter(([each]) => each !== id));
}
