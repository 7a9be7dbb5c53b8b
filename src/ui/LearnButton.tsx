import { useState } from "react";
import type { Result } from "#core/shared/result.ts";
import { Button, type ButtonProps } from "./Button.tsx";
import { useT } from "./i18n/useT.ts";
import { learntMessage, type LearntMessageInput, type MessageWords } from "./learntMessage.ts";
import { useToast } from "./Toast.tsx";

export interface LearnButtonProps extends Pick<ButtonProps, "kind" | "className"> {
  /** Of what: said by screen readers where there are several such buttons. */
  readonly name?: string;
  readonly onLearn: () => Promise<Result<LearntMessageInput, MessageWords>>;
  readonly onStart: () => void;
}

/** "Learn these", and once that is done the way to begin: one button for both, so that the focus stays where it was. */
export function LearnButton({ name, onLearn, onStart, ...rest }: LearnButtonProps) {
  const t = useT();
  const show = useToast();
  const [step, setStep] = useState<"these" | "busy" | "start">("these");

  const learn = async () => {
    setStep("busy");
    const learnt = await onLearn();
    setStep(learnt.ok ? "start" : "these");
    if (!learnt.ok) {
      show({ text: t(learnt.error.id, learnt.error.values) });
      return;
    }
    const takeBack = () => {
      setStep("these");
      return learnt.value.takeBack();
    };
    show(learntMessage(t, show, { ...learnt.value, takeBack }));
  };
  const words = step === "start" ? "start" : "these";
  return (
    <Button
      {...rest}
      {...(name === undefined ? {} : { "aria-label": t(`learn.${words}Named`, { name }) })}
      aria-disabled={step === "busy"}
      onClick={() => {
        if (step === "start") onStart();
        else if (step === "these") void learn();
      }}
    >
      {t(`learn.${words}`)}
    </Button>
  );
}
