import type { Recogniser } from "#core/recogniser/recogniser.ts";

/** What the doors ask of a recogniser, ours or another that it is held against. */
export type AskedRecogniser = Pick<Recogniser, "add" | "remove" | "recognise">;
