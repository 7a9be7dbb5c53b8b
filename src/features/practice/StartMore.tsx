import { useState } from "react";
import { Plus } from "lucide-react";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { StartChoice } from "./StartChoice.tsx";
import { useOutcome } from "./useOutcome.ts";

/** So many more at a time: what one can take in at a sitting. */
const MORE = 5;

export interface StartMoreProps {
  readonly practice: Pick<PracticeService, "learnMoreToday">;
  readonly settings: PracticeSettings;
  /** New cards that are still to come today. */
  readonly fresh: number;
  /** New cards that today's limit holds back. */
  readonly waiting: number;
}

/** Going beyond today's new ones, and taking up further symbols. */
export function StartMore({ practice, settings, fresh, waiting }: StartMoreProps) {
  const t = useT();
  const tell = useOutcome();
  const oneAtATime = useOneAtATime();
  const [isChoosing, setIsChoosing] = useState(false);
  // Today's own come first: until they are done, nobody needs a way to more of them.
  const more = fresh === 0 ? Math.min(MORE, waiting) : 0;
  return (
    <div className="flex flex-col gap-2">
      {waiting > 0 && (
        <p className="text-13 text-ink-2">
          {t("practise.waiting", { count: waiting, perDay: settings.newPerDay })}
        </p>
      )}
      <div className="flex flex-wrap gap-2 *:grow">
        {more > 0 && (
          <Button
            onClick={() => void oneAtATime(async () => tell(await practice.learnMoreToday(more)))}
          >
            {t("practise.more", { count: more })}
          </Button>
        )}
        <Button icon={Plus} aria-haspopup="dialog" onClick={() => setIsChoosing(true)}>
          {t("practise.choose")}
        </Button>
      </div>
      <StartChoice open={isChoosing} onClose={() => setIsChoosing(false)} />
    </div>
  );
}
