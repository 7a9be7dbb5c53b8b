import * as v from "valibot";
import { Attempts, Templates } from "./strokeData.ts";

/** Grading pairs: `{ "references": { glyph: drawing }, "attempts": [[glyph, drawing], …] }`. */
export const GradingPairs = v.object({ references: Templates, attempts: Attempts });

export type GradingPairs = v.InferOutput<typeof GradingPairs>;
