import type { Finding, Grade } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import { drawingTimeMs } from "#core/measures/pace.ts";
import { inkSmoothness } from "#core/measures/smoothness.ts";
import type { DrawingMeasures } from "./review.ts";

/** What a review keeps of a drawing and its grade. */
export function measureDrawing(ink: Ink, grade: Grade): DrawingMeasures {
  const strokes = ink.filter((stroke) => stroke.length > 0);
  const smoothness = inkSmoothness(strokes);
  return {
    score: grade.verdict.score,
    ...grade.parts,
    strokes: strokes.length,
    drawMs: drawingTimeMs(strokes),
    ...(smoothness !== undefined && { smoothness }),
    findings: grade.findings.map(findingText),
  };
}

/** A finding by type and stroke of the reference, from 0; a stroke too many has only its own number. */
function findingText(finding: Finding): string {
  switch (finding.type) {
    case "wrongSymbol":
      return finding.type;
    case "extraStroke":
      return `${finding.type}:${finding.stroke}`;
    case "merged":
      return `${finding.type}:${finding.references[0] ?? 0}`;
    case "missingStroke":
    case "split":
    case "order":
    case "reversed":
    case "startsElsewhere":
    case "endsElsewhere":
    case "misplaced":
    case "tooLong":
    case "tooShort":
    case "shape":
      return `${finding.type}:${finding.reference}`;
  }
}
