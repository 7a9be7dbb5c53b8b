/**
 * A pasted list as symbols: one line each, form first, then meaning, then tags. Tabs (a spreadsheet), else
 * semicolons, else commas part the columns, decided line by line, so that a meaning may hold a comma where tabs
 * part. Nothing is guessed: a line that cannot be read says why and stays out.
 */
import { cleanLine } from "./cleanText.ts";
import { foldText } from "./foldText.ts";

/** What a line became. */
export interface ListSymbol {
  readonly text: string;
  readonly name: string;
  readonly meaning: string;
  readonly tags: readonly string[];
}

export type ListProblem =
  /** The line begins with a separator. */
  | { readonly type: "FormMissing" }
  /** A sentence, most likely: some other kind of list. */
  | { readonly type: "FormTooLong"; readonly length: number; readonly limit: number }
  /** Form and meaning stand in an earlier line already. */
  | { readonly type: "Repeated"; readonly firstLine: number };

export interface ListRow {
  /** From 1, as editors count; empty lines are counted and give no row. */
  readonly line: number;
  readonly symbol: ListSymbol;
  readonly problem: ListProblem | undefined;
}

/** Longer text is no sign but a phrase. UTF-16 units: a family emoji with skin tones has some 25. */
const MAX_FORM_LENGTH = 40;

/** Between columns, the surest sign first. */
const SEPARATORS = ["\t", ";", ","] as const;

/** Between the tags of one column. */
const TAG_BREAKS = /[,;、，\t]/;

/** Between the words of a meaning of which the first can serve as a name. */
const GLOSS_BREAKS = /[,;/、，]/;

/** Reads a pasted list line by line; rows keep the order of the lines. */
export function parseList(text: string): readonly ListRow[] {
  const firstLines = new Map<string, number>();
  return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    if (content.trim() === "") return [];
    const line = index + 1;
    const symbol = readLine(content);
    const key = foldText(`${symbol.text}\t${symbol.meaning || symbol.name}`);
    const firstLine = firstLines.get(key);
    if (firstLine === undefined) firstLines.set(key, line);
    return [{ line, symbol, problem: problemOf(symbol, firstLine) }];
  });
}

function readLine(content: string): ListSymbol {
  const separator = SEPARATORS.find((each) => content.includes(each));
  const columns = separator === undefined ? [content] : content.split(separator);
  const [form = "", meaningColumn = "", ...rest] = columns;
  const meaning = cleanLine(meaningColumn);
  // Tiles show the name below the form; the form twice would say nothing.
  const name = cleanLine(meaning.split(GLOSS_BREAKS)[0] ?? "");
  return {
    text: cleanLine(form),
    name,
    meaning: meaning === name ? "" : meaning,
    tags: distinct(rest.join(",").split(TAG_BREAKS).map(cleanLine)),
  };
}

function problemOf({ text }: ListSymbol, firstLine: number | undefined): ListProblem | undefined {
  if (text === "") return { type: "FormMissing" };
  if (text.length > MAX_FORM_LENGTH)
    return { type: "FormTooLong", length: text.length, limit: MAX_FORM_LENGTH };
  return firstLine === undefined ? undefined : { type: "Repeated", firstLine };
}

function distinct(tags: readonly string[]): readonly string[] {
  const byFold = new Map(tags.toReversed().map((tag) => [foldText(tag), tag]));
  byFold.delete("");
  return [...byFold.values()].toReversed();
}
