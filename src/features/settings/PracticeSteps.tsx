import { useState } from "react";
import { TextField } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { parseSteps } from "./practiceSteps.ts";

export interface PracticeStepsProps {
  readonly label: string;
  readonly hint: string;
  /** Minutes. */
  readonly steps: readonly number[];
  readonly onChange: (steps: readonly number[]) => void;
}

/** Waits as a line of minutes, such as "1 10"; taken when one leaves the field. */
export function PracticeSteps({ label, hint, steps, onChange }: PracticeStepsProps) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const parsed = typed === undefined ? steps : parseSteps(typed);
  const take = () => {
    if (typed === undefined || parsed === undefined) return;
    setTyped(undefined);
    if (parsed.join(" ") !== steps.join(" ")) onChange(parsed);
  };
  return (
    <TextField
      label={label}
      value={typed ?? steps.join(" ")}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
      }}
      inputMode="decimal"
      autoComplete="off"
      hint={hint}
      error={parsed === undefined ? t("settings.stepsTrouble") : undefined}
    />
  );
}
