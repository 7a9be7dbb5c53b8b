import { useId, useState } from "react";
import type { PracticeService, Scope, SessionPlan } from "#services/practice/practiceService.ts";
import { usePackList } from "#hooks/usePackList.ts";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useLocale, useT } from "#ui/i18n/useT.ts";
import { ScopePanel } from "./ScopePanel.tsx";
import type { Learnt } from "./startLearnt.ts";

/** More would be a list to search in, not a row to glance at. */
const MOST_TAGS = 12;

export interface ScopeChoiceProps {
  readonly practice: Pick<PracticeService, "queue">;
  readonly learnt: Learnt;
  readonly onBegin: (plan: SessionPlan) => void;
}

/** Practising a part of it: by tag, by pack, or what is forgotten most. */
export function ScopeChoice({ practice, learnt, onBegin }: ScopeChoiceProps) {
  const t = useT();
  const titleId = useId();
  const packNames = usePackNames();
  const [chosen, setChosen] = useState<Scope>();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const toggle = (scope: Scope) => setChosen(isSame(scope, chosen) ? undefined : scope);
  const tagChip = (tag: string, onClick: () => void) => {
    const scope: Scope = { type: "tag", tag };
    return (
      <Chip key={tag} pressed={isSame(scope, chosen)} onClick={onClick}>
        {tag}
      </Chip>
    );
  };
  const shownTags = withChosen(learnt, chosen);
  if (!learnt.hasAnswers && learnt.tags.length + learnt.packs.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="flex min-w-0 flex-col gap-1">
      <h2 id={titleId} className="text-14 font-semibold text-ink-2">
        {t("practise.scope")}
      </h2>
      {(learnt.hasAnswers || shownTags.length > 0) && (
        <ChipRow label={t("practise.scopeTags")}>
          {learnt.hasAnswers && (
            <Chip pressed={chosen?.type === "worst"} onClick={() => toggle({ type: "worst" })}>
              {t("practise.worst")}
            </Chip>
          )}
          {shownTags.map((tag) => tagChip(tag, () => toggle({ type: "tag", tag })))}
          {learnt.tags.length > MOST_TAGS && (
            <Chip pressed={false} aria-haspopup="dialog" onClick={() => setIsSheetOpen(true)}>
              {t("practise.allTags")}
            </Chip>
          )}
        </ChipRow>
      )}
      {learnt.packs.length > 0 && (
        <ChipRow label={t("practise.scopePacks")}>
          {learnt.packs.map(({ name: pack }) => {
            const scope: Scope = { type: "pack", pack };
            return (
              <Chip key={pack} pressed={isSame(scope, chosen)} onClick={() => toggle(scope)}>
                {packNames.get(pack) ?? pack}
              </Chip>
            );
          })}
        </ChipRow>
      )}
      {chosen !== undefined && (
        <ScopePanel key={scopeKey(chosen)} practice={practice} scope={chosen} onBegin={onBegin} />
      )}
      <Sheet open={isSheetOpen} onClose={() => setIsSheetOpen(false)} title={t("practise.allTags")}>
        <div className="flex flex-wrap gap-x-2 gap-y-4.5">
          {learnt.tags.map(({ name: tag }) =>
            tagChip(tag, () => {
              setChosen({ type: "tag", tag });
              setIsSheetOpen(false);
            }),
          )}
        </div>
      </Sheet>
    </section>
  );
}

/** The tags most used, and the chosen one however rare it is. */
function withChosen({ tags }: Learnt, chosen: Scope | undefined): readonly string[] {
  const shown = tags.slice(0, MOST_TAGS).map(({ name }) => name);
  if (chosen?.type !== "tag" || shown.includes(chosen.tag)) return shown;
  return [chosen.tag, ...shown];
}

function usePackNames(): ReadonlyMap<string, string> {
  const language = useLocale() === "de" ? "de" : "en";
  const { list } = usePackList();
  const packs = list?.ok === true ? list.value.packs : [];
  return new Map(packs.map(({ id, title }) => [id, title[language]]));
}

function isSame(one: Scope, other: Scope | undefined): boolean {
  return other !== undefined && scopeKey(one) === scopeKey(other);
}

function scopeKey(scope: Scope): string {
  return JSON.stringify(scope);
}
