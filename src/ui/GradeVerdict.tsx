import { useEffect, useRef } from "react";
import { FindingChips } from "./FindingChips.tsx";
import type { GradeReport } from "./gradeWords.ts";
import { useT } from "./i18n/useT.ts";

/** What became of a drawing, in words: the verdict, a sentence, what was seen. The focus goes to it, so that it is read out. */
export function GradeVerdict({ report }: { readonly report: GradeReport }) {
  const t = useT();
  const { verdict, hint, chips } = report;
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  return (
    <div className="flex flex-col gap-3">
      <div>
        <h2
          ref={headingRef}
          tabIndex={-1}
          className="scroll-mb-48 font-serif text-24 font-medium tracking-tight text-balance outline-none"
        >
          {t(verdict.id, verdict.values)}
        </h2>
        {hint !== undefined && (
          <p className="text-14 text-pretty text-ink-2">{t(hint.id, hint.values)}</p>
        )}
      </div>
      <FindingChips chips={chips} />
      <p role="status" className="sr-only">
        {chips.map(({ id, values }) => t(id, values)).join(". ")}
      </p>
    </div>
  );
}
