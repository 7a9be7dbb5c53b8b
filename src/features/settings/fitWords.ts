import type { Format } from "#ui/i18n/format.ts";
import type { Translate } from "#ui/i18n/i18n.ts";

/** Less than this is "a little". */
const WORTH_A_FIGURE = 0.01;

export interface Foretold {
  /** A fit that waits for a yes, or the one that is in force. */
  readonly about: "outcome" | "inForce";
  readonly heldOut?: number;
  /** Mean log losses. */
  readonly lossBefore: number;
  readonly lossAfter: number;
}

/** By how much the mean log loss fell, in words. */
export function foretoldWords(t: Translate, format: Format, foretold: Foretold): string {
  const { about, heldOut = 0, lossBefore, lossAfter } = foretold;
  const share = lossBefore > 0 ? 1 - lossAfter / lossBefore : 0;
  const percent = share < WORTH_A_FIGURE ? "" : format.percent(share);
  if (about === "inForce")
    return percent === "" ? t("fit.wasLittle") : t("fit.wasBetter", { percent });
  return percent === ""
    ? t("fit.little", { count: heldOut })
    : t("fit.better", { count: heldOut, percent });
}
