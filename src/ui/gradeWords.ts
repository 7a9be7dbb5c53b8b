/** What a grade says to the person whose drawing it is: a verdict, chips, and which findings are marked on the ink. */
import type { Finding, Grade, Strictness } from "#core/grader/grade.ts";
import type { MessageValues } from "./i18n/i18n.ts";
import type { MessageId } from "./i18n/messages.ts";

/** A message of the catalogue and what it says in it. */
export interface GradeWords {
  readonly id: MessageId;
  readonly values?: MessageValues;
}

export interface GradeChip extends GradeWords {
  readonly tone: "good" | "warn";
}

export interface GradeReport {
  readonly passed: boolean;
  readonly verdict: GradeWords;
  /** What more there is to say about the verdict, in one sentence. */
  readonly hint?: GradeWords;
  readonly chips: readonly GradeChip[];
  /** What is marked on the ink. */
  readonly marked: readonly Finding[];
  /** Whether nothing but order or direction differs: it may be right too. */
  readonly isOtherWay: boolean;
}

/** More than that at once is no help; the rest comes with the next attempt. */
const MOST_FINDINGS = 4;

/** A shape is called good from half its worth on. */
const GOOD_SHAPE = 0.5;

/** Puts a grade into words; with `relaxed`, order and direction are passed over in silence. */
export function reportGrade(grade: Grade, strictness: Strictness): GradeReport {
  const { passed } = grade.verdict;
  if (grade.findings.some(({ type }) => type === "wrongSymbol")) return WRONG_SYMBOL;
  const findings = grade.findings.filter(
    (finding) => !isAtItsPlace(finding) && (strictness !== "relaxed" || !isOfOrder(finding)),
  );
  const marked = findings.slice(0, MOST_FINDINGS);
  const isOtherWay = findings.length > 0 && findings.every(isOfOrder);
  const chips = marked.map((finding): GradeChip => ({ ...findingWords(finding), tone: "warn" }));
  const hidden = findings.length - marked.length;
  if (hidden > 0) chips.push({ id: "grade.more", values: { count: hidden }, tone: "warn" });
  return {
    passed,
    ...verdictOf(passed, findings.length > 0, isOtherWay),
    chips: [...partChips(grade, strictness), ...chips],
    marked,
    isOtherWay,
  };
}

const WRONG_SYMBOL: GradeReport = {
  passed: false,
  verdict: { id: "grade.wrong" },
  hint: { id: "grade.wrongHint" },
  chips: [],
  marked: [],
  isOtherWay: false,
};

function verdictOf(
  passed: boolean,
  hasFindings: boolean,
  isOtherWay: boolean,
): Pick<GradeReport, "verdict" | "hint"> {
  if (isOtherWay)
    return {
      verdict: { id: passed ? "grade.otherWay" : "grade.nearly" },
      hint: { id: "grade.otherWayHint" },
    };
  if (passed)
    return hasFindings
      ? { verdict: { id: "grade.right" }, hint: { id: "grade.rightHint" } }
      : { verdict: { id: "grade.right" } };
  return {
    verdict: { id: "grade.nearly" },
    hint: { id: hasFindings ? "grade.nearlyHint" : "grade.compareHint" },
  };
}

function partChips({ parts, pairs }: Grade, strictness: Strictness): readonly GradeChip[] {
  const score = Math.round(parts.shape * 100);
  const chips: GradeChip[] = [
    {
      id: "grade.shape",
      values: { score },
      tone: parts.shape >= GOOD_SHAPE ? "good" : "warn",
    },
  ];
  if (strictness === "relaxed") return chips;
  if (parts.order === 1 && pairs.length > 1) chips.push({ id: "grade.order", tone: "good" });
  if (parts.direction === 1 && pairs.length > 0)
    chips.push({ id: "grade.direction", tone: "good" });
  return chips;
}

function isOfOrder({ type }: Finding): boolean {
  return type === "order" || type === "reversed";
}

/** Out of turn beside the others, yet drawn when it should be: telling that would be no help. */
function isAtItsPlace(finding: Finding): boolean {
  return finding.type === "order" && finding.stroke === finding.shouldBe;
}

/** A finding as a short sentence; strokes are numbered from 1 as they were drawn, missing ones as in the reference. */
export function findingWords(finding: Finding): GradeWords {
  switch (finding.type) {
    case "wrongSymbol":
      return { id: "grade.wrong" };
    case "missingStroke":
      return { id: "finding.missingStroke", values: { number: finding.reference + 1 } };
    case "merged":
      return {
        id: "finding.merged",
        values: { number: finding.stroke + 1, count: finding.references.length },
      };
    case "split":
      return {
        id: "finding.split",
        values: { numbers: finding.strokes.map((stroke) => stroke + 1).join(" + ") },
      };
    case "order":
      return {
        id: "finding.order",
        values: { number: finding.stroke + 1, place: finding.shouldBe + 1 },
      };
    case "startsElsewhere":
    case "endsElsewhere":
    case "misplaced":
      return {
        id: `finding.${finding.type}`,
        values: { number: finding.stroke + 1, side: finding.side },
      };
    case "extraStroke":
    case "reversed":
    case "tooLong":
    case "tooShort":
    case "shape":
      return { id: `finding.${finding.type}`, values: { number: finding.stroke + 1 } };
  }
}
