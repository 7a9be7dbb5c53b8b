import type { GradeChip } from "./gradeWords.ts";
import { joinClasses } from "./joinClasses.ts";
import { useT } from "./i18n/useT.ts";

/** What was seen in a drawing: what is good in green, what to mind in the colour of the marks on the ink. */
export function FindingChips({ chips }: { readonly chips: readonly GradeChip[] }) {
  const t = useT();
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("grade.findings")} className="flex flex-wrap gap-2">
      {chips.map(({ id, values, tone }, index) => (
        <li
          key={index}
          className={joinClasses(
            "animate-rank rounded-8 px-2.5 py-1 text-14",
            tone === "good" ? "bg-good/10 text-good" : "bg-warn/10 text-warn",
          )}
        >
          {t(id, values)}
        </li>
      ))}
    </ul>
  );
}
