import type { Fit } from "#core/practice/optimise.ts";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { foretoldWords } from "./fitWords.ts";
import { Row } from "#ui/Section.tsx";

/** What a fit came to: whether it foretells unseen answers better, with the figures. */
export function FitOutcome({ fit }: { readonly fit: Fit }) {
  const t = useT();
  const format = useFormat();
  if (fit.type === "TooFew") {
    const { reviews, needed } = fit;
    return (
      <p role="status" className="text-14">
        {t("fit.tooFew", { count: reviews, needed: format.number(needed) })}
      </p>
    );
  }
  const { heldOut, lossBefore, lossAfter } = fit;
  return (
    <>
      <p role="status" className="text-16">
        {lossAfter < lossBefore
          ? foretoldWords(t, format, { about: "outcome", heldOut, lossBefore, lossAfter })
          : t("fit.noBetter", { count: heldOut })}
      </p>
      <dl>
        <Row term={t("fit.before")}>
          {t("fit.chance", { chance: format.number(ofHundred(lossBefore)) })}
        </Row>
        <Row term={t("fit.after")}>
          {t("fit.chance", { chance: format.number(ofHundred(lossAfter)) })}
        </Row>
      </dl>
      <p className="text-13 text-ink-2">{t("fit.chanceHint")}</p>
      {lossAfter < lossBefore && <p className="text-14">{t("fit.dates")}</p>}
    </>
  );
}

/** A mean log loss is the logarithm of a mean (geometric) chance; with one decimal. */
function ofHundred(loss: number): number {
  return Math.round(1000 * Math.exp(-loss)) / 10;
}
