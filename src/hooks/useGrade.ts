import { useEffect, useState } from "react";
import type { Grade } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { useDictionary } from "./useDictionary.ts";
import { usePreferences } from "./usePreferences.ts";
import { useServices } from "./useServices.tsx";

/**
 * The grade of a finished drawing, a frame or two after it is given, and anew when the symbol changes, for another way of
 * writing it may have been accepted. `undefined` until then, and as long as no drawing is finished.
 */
export function useGrade(symbol: SymbolId, ink: Ink | undefined): Grade | undefined {
  const { grading } = useServices();
  const { strictness } = usePreferences();
  const { version } = useDictionary();
  const [graded, setGraded] = useState<{ readonly ink: Ink; readonly grade: Grade }>();
  useEffect(() => {
    if (ink === undefined) return;
    let isAwaited = true;
    void grading.grade(symbol, ink, strictness).then((grade) => {
      if (isAwaited) setGraded({ ink, grade });
    });
    return () => {
      isAwaited = false;
    };
  }, [grading, symbol, ink, strictness, version]);
  return ink !== undefined && graded?.ink === ink ? graded.grade : undefined;
}
