import type { AskedRecogniser } from "../askedRecogniser.ts";
import { createDollarP } from "./dollarP.ts";
import { createDollarQ } from "./dollarQ.ts";

/** Published recognisers that ours is held against, by the name that the command line gives them. */
export const comparisonRecognisers: Readonly<Record<"q" | "p", () => AskedRecogniser>> = {
  q: createDollarQ,
  p: createDollarP,
};
