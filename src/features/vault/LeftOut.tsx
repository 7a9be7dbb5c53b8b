import type { SlotView } from "#services/vault/vaultService.ts";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { nameOf } from "./WaysIn.tsx";

export interface LeftOutProps {
  readonly slots: readonly SlotView[];
  readonly onRemove: (slot: SlotView) => void;
}

/** What somebody believes to be a way in and is none, because the keys were changed elsewhere while it was added. */
export function LeftOut({ slots, onRemove }: LeftOutProps) {
  const t = useT();
  return (
    <Section title={t("safety.leftOut")}>
      {slots.map((slot) => {
        const name = nameOf(t, slot);
        return (
          <div key={slot.id} className="flex flex-col items-start gap-2">
            <p className="text-14 wrap-anywhere">{t("safety.leftOutText", { name })}</p>
            <Button onClick={() => onRemove(slot)}>{t("common.remove", { name })}</Button>
          </div>
        );
      })}
    </Section>
  );
}
