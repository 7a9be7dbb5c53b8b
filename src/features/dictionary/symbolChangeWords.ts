import type { SymbolChange } from "#core/history/symbolChanges.ts";
import { isolated } from "#core/symbols/displayName.ts";
import type { TextField } from "#core/symbols/fields.ts";
import type { Translate } from "#ui/i18n/i18n.ts";

/** So much of a text says which it was; notes may be long. Characters. */
const MOST_CHARACTERS = 120;

/** What a pack says where nobody wrote anything. */
export type PackWords = (field: TextField) => string;

/** One change as a sentence. */
export function changeWords(t: Translate, change: SymbolChange, packWords: PackWords): string {
  switch (change.type) {
    case "text":
      return textWords(t, change, packWords);
    case "tagAdded":
    case "tagRemoved":
      return t(`changes.${change.type}`, { tag: isolated(change.tag) });
    case "level":
      return t(`changes.level.${change.level}`);
    case "reference":
      return t(change.sample === undefined ? "changes.referenceFirst" : "changes.reference");
    case "made":
    case "removed":
    case "broughtBack":
    case "orderAccepted":
    case "drawingAdded":
    case "drawingKept":
    case "drawingRedrawn":
    case "drawingRemoved":
    case "drawingBack":
    case "other":
      return t(`changes.${change.type}`);
  }
}

function textWords(
  t: Translate,
  change: SymbolChange & { readonly type: "text" },
  packWords: PackWords,
): string {
  const field = t(`form.${change.field}`);
  const before = excerpt(change.before ?? packWords(change.field));
  const after = excerpt(change.after ?? packWords(change.field));
  if (after === "") return t("changes.textGone", { field, before: isolated(before) });
  if (before === "") return t("changes.textSet", { field, after: isolated(after) });
  return t("changes.text", { field, before: isolated(before), after: isolated(after) });
}

function excerpt(text: string): string {
  const signs = [...text];
  return signs.length <= MOST_CHARACTERS ? text : `${signs.slice(0, MOST_CHARACTERS).join("")}…`;
}
