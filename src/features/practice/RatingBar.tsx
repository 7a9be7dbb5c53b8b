import { useLayoutEffect, useRef } from "react";
import type { Rating } from "#core/practice/review.ts";
import type { Forecast } from "#services/practice/practiceService.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";
import { KeyHint } from "./KeyHint.tsx";
import { useKeys } from "./useKeys.ts";
import { whenWords } from "./whenWords.ts";

export interface RatingBarProps {
  /** Two buttons (again, good) or four. */
  readonly buttons: 2 | 4;
  /** What the drawing suggests; without a drawing there is nothing to suggest. */
  readonly suggested: Rating | undefined;
  /** When each rating brings the card back; none where the schedule is left alone. */
  readonly forecast: readonly Forecast[];
  readonly onRate: (rating: Rating) => void;
}

/** A tap meant for what was there before does not rate. ms. */
const DEAF_MS = 500;

const RATINGS = { 2: [1, 3], 4: [1, 2, 3, 4] } as const;

/** How well one knew it: one tap, or keys 1–4; Enter and Space take what is suggested. */
export function RatingBar({ buttons, suggested, forecast, onRate }: RatingBarProps) {
  const t = useT();
  const hears = useHearing();
  const ratings: readonly Rating[] = RATINGS[buttons];
  const rate = (rating: Rating) => {
    if (hears()) onRate(rating);
  };
  const accept = suggested && (() => rate(suggested));
  useKeys({
    ...Object.fromEntries(
      ([1, 2, 3, 4] as const).map((key) => [key, () => rate(ratingOf(key, buttons))]),
    ),
    enter: accept,
    " ": accept,
  });

  return (
    <div className="flex flex-col gap-2">
      <div role="group" aria-label={t("session.rate")} className="flex flex-wrap gap-2">
        {ratings.map((rating, index) => {
          const wait = forecast.find((each) => each.rating === rating);
          const when = wait && whenWords(wait.afterMs);
          const isSuggested = rating === suggested;
          return (
            <button
              key={rating}
              type="button"
              aria-describedby={isSuggested ? SUGGESTION_ID : undefined}
              onClick={() => rate(rating)}
              className={joinClasses(
                "group animate-ripen relative flex min-h-14 min-w-fit flex-1 flex-col items-center justify-center rounded-14 border px-1 py-1.5 pointer-fine:transition-colors",
                isSuggested
                  ? "border-seal bg-seal text-on-seal forced-color-adjust-none"
                  : "border-line bg-surface hover:border-ink-2",
              )}
            >
              <span className="text-16 font-semibold">{t(`session.rating.${rating}`)}</span>
              {when !== undefined && (
                <span
                  className={joinClasses("text-12", isSuggested ? "text-on-seal" : "text-ink-2")}
                >
                  {t(when.id, when.values)}
                </span>
              )}
              <KeyHint>{String(index + 1)}</KeyHint>
            </button>
          );
        })}
      </div>
      <p id={SUGGESTION_ID} className="text-center text-13 text-balance text-ink-2">
        {suggested === undefined
          ? t("session.rate")
          : t("session.suggested", { rating: t(`session.rating.${suggested}`) })}
      </p>
    </div>
  );
}

const SUGGESTION_ID = "suggested-rating";

/** With two buttons every key but the first is the second one. */
function ratingOf(key: Rating, buttons: 2 | 4): Rating {
  if (buttons === 4) return key;
  return key === 1 ? 1 : 3;
}

/** Whether the buttons have stood long enough to be meant. */
function useHearing(): () => boolean {
  const appearedMs = useRef(Infinity);
  useLayoutEffect(() => {
    appearedMs.current = performance.now();
  }, []);
  return () => performance.now() - appearedMs.current >= DEAF_MS;
}
