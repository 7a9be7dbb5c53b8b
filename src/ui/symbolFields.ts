/** What a person types about a symbol, as a form holds it. */
export interface SymbolFields {
  /** A character or emoji; empty for a symbol that is only drawn. */
  readonly text: string;
  readonly name: string;
  readonly reading: string;
  readonly meaning: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly level: "device" | "private";
}

/** A form before anything was typed. */
export const emptyFields: SymbolFields = {
  text: "",
  name: "",
  reading: "",
  meaning: "",
  notes: "",
  tags: [],
  level: "private",
};
