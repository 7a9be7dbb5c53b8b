import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useStepBack } from "#hooks/useStepBack.ts";
import type { LearningState } from "#services/learningService.ts";
import { Button } from "#ui/Button.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { RoomFor } from "#ui/RoomFor.tsx";
import { Row, Section } from "#ui/Section.tsx";
import { useLearningState } from "./useLearningState.ts";

/** How many drawings of the person's own the recogniser goes by, how well, and what it picked up from use. */
export function Recognition() {
  const t = useT();
  const format = useFormat();
  const { state, isAsking } = useLearningState();
  const forget = useForget();
  return (
    <Section title={t("settings.recognition")}>
      <dl>
        <Row term={t("settings.samples")}>
          {state ? format.number(state.samples) : <RoomFor words={format.number(1)} />}
        </Row>
        <Row term={t("settings.learnt")}>
          {state === undefined && <RoomFor words={t("settings.learntNone")} />}
          {state?.confirmed === 0 && t("settings.learntNone")}
          {state !== undefined && state.confirmed > 0 && format.number(state.confirmed)}
        </Row>
        <Row term={t("settings.foretold")}>
          <span role="status">
            {isAsking ? (
              <RoomFor words={t("settings.foretoldNone")}>{t("settings.foretoldChecking")}</RoomFor>
            ) : (
              foretoldWords(t, state)
            )}
          </span>
        </Row>
      </dl>
      <p className="text-13 text-ink-2">{t("settings.recognitionHint")}</p>
      {state !== undefined && state.confirmed > 0 && (
        <Button className="self-start" onClick={() => void forget()}>
          {t("settings.forget")}
        </Button>
      )}
    </Section>
  );
}

function foretoldWords(t: ReturnType<typeof useT>, state: LearningState | undefined): string {
  if (state?.foretold === undefined) return t("settings.foretoldUnknown");
  const { asked, first } = state.foretold;
  return asked === 0 ? t("settings.foretoldNone") : t("settings.foretoldOf", { asked, first });
}

function useForget(): () => Promise<void> {
  const t = useT();
  const show = useToast();
  const stepBack = useStepBack();
  const { learning } = useServices();
  return async () => {
    const forgotten = await learning.forget();
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
