import type { SymbolView } from "./symbol.ts";

/** What a symbol is called: its name or, where nobody gave it one, the text it is. */
export function displayName({ name, text }: Pick<SymbolView, "name" | "text">): string {
  return name === "" ? text : name;
}

/** First strong isolate and its end: the name keeps its own direction inside a sentence of another. */
const ISOLATE = "\u2068";
const END_ISOLATE = "\u2069";

/** A name as it stands inside a sentence: of whatever direction, it does not turn its neighbours round. */
export function isolated(name: string): string {
  return `${ISOLATE}${name}${END_ISOLATE}`;
}
