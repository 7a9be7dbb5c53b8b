import type { SymbolView } from "./symbol.ts";

/** How a symbol is asked for, to be drawn. */
export interface Prompt {
  readonly title: string;
  /** What more there is to say; may be empty. */
  readonly detail: string;
}

/**
 * Asks by name, else by meaning or reading; the character that is drawn itself only where a symbol has nothing else, for it
 * gives the answer away.
 */
export function promptOf(
  symbol: Pick<SymbolView, "name" | "meaning" | "reading" | "text">,
): Prompt {
  const { name, meaning, reading, text } = symbol;
  const words = [name, meaning, reading].filter((word) => word !== "" && word !== text);
  const [title = text || name, ...rest] = [...new Set(words)];
  return { title, detail: rest[0] ?? "" };
}
