import type { Review } from "#core/practice/review.ts";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { RatingTimeline } from "#ui/charts/RatingTimeline.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

/** As many dots as can be told apart on a phone. */
const SHOWN = 24;

/** A symbol's answers over time. */
export function SymbolHistoryRatings({ reviews }: { readonly reviews: readonly Review[] }) {
  const t = useT();
  const format = useFormat();
  const shown = reviews.slice(-SHOWN);
  const ratingOf = ({ rating }: Review) => t(`session.rating.${rating}`);
  const label = t("history.timeline", { count: shown.length });
  return (
    <div className="flex flex-col gap-1">
      <RatingTimeline
        ratings={shown.map(({ rating }) => rating)}
        label={label}
        titleOf={(index) => {
          const review = shown[index];
          return review === undefined ? "" : `${format.date(review.at)}: ${ratingOf(review)}`;
        }}
      />
      <ChartTable
        label={t("insights.table")}
        caption={t("history.timeline", { count: reviews.length })}
        head={[t("history.when"), t("history.how"), t("history.rating"), t("history.score")]}
        rows={reviews.map((review) => [
          format.dateTime(review.at),
          t(`history.mode.${review.mode}`) + (review.isCram ? `, ${t("history.cram")}` : ""),
          ratingOf(review),
          review.drawing === undefined ? "–" : format.percent(review.drawing.score),
        ])}
      />
    </div>
  );
}
