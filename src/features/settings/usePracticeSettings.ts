import { useCallback } from "react";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { SETTING_RANGES } from "#core/practice/settingsRecord.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

/** What every part of the practice settings is given. */
export interface PracticePartProps {
  readonly settings: PracticeSettings;
  readonly onChange: (changes: Partial<PracticeSettings>) => void;
}

/** Changes what practice goes by, on all devices; says why where it could not be kept. */
export function useChangePractice(): PracticePartProps["onChange"] {
  const t = useT();
  const show = useToast();
  const { practice: load } = useServices();
  return useCallback(
    (changes) => {
      const run = async () => {
        const changed = await (await load()).changeSettings(changes);
        if (changed.ok) return;
        const { id, values } = saveTrouble(changed.error);
        show({ text: t(id, values) });
      };
      void run();
    },
    [load, show, t],
  );
}

/** Least and greatest of a setting, for its stepper. */
export function bounds(setting: keyof typeof SETTING_RANGES): { min: number; max: number } {
  const [min, max] = SETTING_RANGES[setting];
  return { min, max };
}
