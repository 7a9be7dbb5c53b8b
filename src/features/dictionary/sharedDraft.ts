import { symbolFromShared, type SharedSymbol, type SharedText } from "#core/symbols/sharedText.ts";
import { emptyFields, type SymbolFields } from "#ui/symbolFields.ts";
import { useDrafts, type DraftPicture, type NewDraft } from "./drafts.ts";

/** What another app shared; the picture is decoded already. */
export interface SharedThing extends SharedText {
  readonly picture: DraftPicture | undefined;
}

/** Begins a new symbol with what was shared; what somebody began before stays in it. */
export function draftShared(shared: SharedThing): void {
  const { newSymbol, setNewSymbol } = useDrafts.getState();
  if (shared.picture) newSymbol.picture?.release();
  setNewSymbol(withShared(newSymbol, shared));
}

/** Fills only what is empty: an unfinished draft loses nothing to what comes from outside. */
export function withShared(draft: NewDraft, { picture, ...given }: SharedThing): NewDraft {
  const shared = symbolFromShared(given);
  const { fields } = draft;
  const isFresh = draft.ink.length === 0 && isSame(fields, emptyFields);
  const form = isFresh ? formOf(shared.text) : draft.form;
  return {
    ...draft,
    ...(picture && { picture }),
    form: picture ? "drawn" : form,
    fields: {
      ...fields,
      text: fields.text || shared.text,
      name: fields.name || shared.name,
      meaning: fields.meaning || shared.meaning,
      notes: [fields.notes, ...leftOver(fields, shared), shared.notes].filter(Boolean).join("\n"),
    },
  };
}

function formOf(text: string): NewDraft["form"] {
  return text === "" ? "drawn" : "text";
}

/** What found its field taken. */
function leftOver(fields: SymbolFields, shared: SharedSymbol): readonly string[] {
  return (["text", "name", "meaning"] as const)
    .filter((field) => fields[field] !== "" && fields[field] !== shared[field])
    .map((field) => shared[field]);
}

function isSame(one: SymbolFields, other: SymbolFields): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
