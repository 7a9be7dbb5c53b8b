import { useEffect, useState } from "react";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useStepBack } from "#hooks/useStepBack.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { Switch } from "#ui/Switch.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { RoomFor } from "#ui/RoomFor.tsx";
import { Section } from "#ui/Section.tsx";
import type { PracticePartProps } from "./usePracticeSettings.ts";

export interface PracticeDrawingsProps extends PracticePartProps {
  readonly practice: Pick<PracticeService, "countDrawings" | "forgetDrawings">;
  /** Of the snapshot: another one may hold another number of drawings. */
  readonly version: number;
}

/** Whether drawings made in practice are kept to look back on, how many there are, and forgetting them. */
export function PracticeDrawings(props: PracticeDrawingsProps) {
  const { practice, version, settings, onChange } = props;
  const t = useT();
  const count = useCount(practice, version);
  const forget = useForget(practice);
  const oneAtATime = useOneAtATime();
  return (
    <Section title={t("settings.kept.drawings")}>
      <Switch
        label={t("settings.keepDrawings")}
        checked={settings.keepDrawings}
        hint={t("settings.keepDrawingsHint")}
        onChange={(keepDrawings) => onChange({ keepDrawings })}
      />
      <p className="text-14">
        {count === undefined ? (
          <RoomFor words={t("settings.drawingsKept", { count: 0 })} />
        ) : (
          t("settings.drawingsKept", { count })
        )}
      </p>
      {count !== undefined && count > 0 && (
        <Button className="self-start" onClick={() => void oneAtATime(forget)}>
          {t("settings.forgetDrawings")}
        </Button>
      )}
    </Section>
  );
}

function useCount(
  practice: Pick<PracticeService, "countDrawings">,
  version: number,
): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let isStale = false;
    void practice.countDrawings().then((answer) => {
      if (!isStale) setCount(answer);
    });
    return () => {
      isStale = true;
    };
  }, [practice, version]);
  return count;
}

function useForget(practice: Pick<PracticeService, "forgetDrawings">): () => Promise<void> {
  const t = useT();
  const show = useToast();
  const stepBack = useStepBack();
  return async () => {
    const forgotten = await practice.forgetDrawings();
    if (!forgotten.ok) {
      const { id, values } = saveTrouble(forgotten.error);
      show({ text: t(id, values) });
      return;
    }
    const back = stepBack();
    const takeBack = async () => {
      const words = await back();
      if (words !== undefined) show({ text: t(words.id, words.values) });
    };
    show({
      text: t("settings.forgotten", { count: forgotten.value }),
      action: { label: t("common.undo"), onAction: () => void takeBack() },
    });
  };
}
