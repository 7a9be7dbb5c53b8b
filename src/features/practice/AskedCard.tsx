import { useMemo } from "react";
import type { Card } from "#core/practice/card.ts";
import type { Rating } from "#core/practice/review.ts";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { Forecast, PracticeService } from "#services/practice/practiceService.ts";
import { DrawCard, type Rated } from "./DrawCard.tsx";
import { RatingBar } from "./RatingBar.tsx";
import { ReadCard } from "./ReadCard.tsx";
import { useSession, type AtHand } from "./session.ts";

export interface AskedCardProps {
  readonly card: Card;
  readonly atHand: AtHand;
  readonly settings: PracticeSettings;
  readonly practice: Pick<PracticeService, "forecast">;
  /** Asked apart from the schedule: then nothing is said of when it comes back. */
  readonly isCram: boolean;
  /** The person's own median time per stroke, where it is known. ms. */
  readonly usualMs: number | undefined;
  readonly onRate: (rating: Rating, rated?: Rated) => void;
}

/** The card on the screen, asked in its way. */
export function AskedCard(props: AskedCardProps) {
  const { card, atHand, settings, practice, isCram, usualMs, onRate } = props;
  const { dictionary } = useServices();
  const symbol = useDictionary().byId.get(card.symbol);
  const show = useSession((session) => session.show);
  // As of when it was asked: the waits must not change under the finger.
  const forecast = useMemo<readonly Forecast[]>(
    () => (isCram ? [] : practice.forecast(card.id)),
    [isCram, practice, card.id],
  );
  if (symbol === undefined) return null;
  const reference = dictionary.drawingOf(symbol.id);
  if (card.face === "draw")
    return <DrawCard {...{ symbol, reference, atHand, settings, forecast, usualMs, onRate }} />;
  return (
    <ReadCard
      {...{ symbol, reference }}
      isShown={atHand.stage === "shown"}
      onShow={show}
      rating={
        <RatingBar
          buttons={settings.buttons}
          suggested={undefined}
          forecast={forecast}
          onRate={(rating) => onRate(rating)}
        />
      }
    />
  );
}
